# تحديث النسخة وما نتج عنه.
sync-now = زامِن الآن
sync-cancel = إيقاف
sync-more = المزيد عن المزامنة
sync-import = استيراد حزمة…
sync-export = تسليم حزمة…
sync-drop = يمكن أيضًا إسقاط ملف الحزمة على هذه النافذة.
sync-from = عنوان أو مجلد أو ملف حزمة
sync-root = جذر الثقة الخاص بالناشر (ملف)، في المرة الأولى
sync-remember = من هناك من الآن فصاعدًا، بدل العنوان أعلاه
sync-begin = زامِن من هناك
sync-source = تأتي الإصدارات من { $source }
sync-never = لم تؤكدها أي مزامنة
sync-verified = آخر تأكيد: { $when }
sync-attempted = آخر محاولة، { $when }:
sync-unconfirmed = الإصدار أصلي، لكن لم يؤكده أحد منذ { $since }.
sync-clock-ahead = ساعة هذا الجهاز متقدمة على ساعة الخادم بمقدار { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
  }.
sync-clock-behind = ساعة هذا الجهاز متأخرة عن ساعة الخادم بمقدار { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
  }.
sync-step-checking = السؤال عن الجديد
sync-step-fetching = جارٍ التنزيل
sync-step-applying = جارٍ تحديث النسخة
sync-bytes = { $done } من { $total } بايت

outcome-nothing-new = لا جديد: الإصدار { $edition } هو الأحدث.
outcome-nothing-newer = لا يوجد هناك إصدار أحدث من الإصدار { $edition }.
outcome-arrived = وصل الإصدار { $edition }.
outcome-updated = تم التحديث من الإصدار { $before } إلى { $edition }.
outcome-exported = الإصدار { $edition } محفوظ في { $path }.
outcome-no-publisher = لم يُحدَّد ناشر: أعطِ عنوانًا وجذر ثقته مرة واحدة.
outcome-no-source = «{ $text }» ليس عنوانًا (https://…) ولا مجلدًا ولا ملف حزمة موجودًا.
outcome-gone = { $path } غير موجود. أوصِل الذاكرة أو المجلد المشترك ثم أعد المزامنة.
outcome-no-root = لا يوجد جذر ثقة: حدِّد ملف جذر الناشر مرة واحدة.
outcome-unreachable = يتعذر الوصول إلى { $host }. هل توجد شبكة؟
outcome-broke-off = انقطع الاتصال مع { $host } مرارًا. ما وصل محفوظ للمرة القادمة.
outcome-proxy-refused = وكيل هذه الشبكة يرفض: { $why }. اسأل المسؤول عن الشبكة.
outcome-intercepted = التشفير ليس تشفير الخادم نفسه: { $why }. قد تعيد هذه الشبكة توقيع الحركة المشفرة.
outcome-wrong-clock = شهادة الخادم غير صالحة في اليوم الذي تبينه ساعة هذا الجهاز: هل الساعة صحيحة؟ ({ $why })
outcome-captive-portal = وصلت صفحة ويب بدل الدليل: الأرجح أنها صفحة الدخول إلى هذه الشبكة. سجِّل الدخول بالمتصفح ثم أعد المزامنة.
outcome-redirected = يحيلنا الخادم إلى مكان آخر ({ $to }): صفحة الدخول إلى هذه الشبكة، أو انتقل الناشر.
outcome-server = يجيب الخادم بخطأ ({ $status }).
outcome-busy = الخادم مشغول. أعد المحاولة لاحقًا.
outcome-not-a-repository = لا إصدار منشورًا هناك.
outcome-not-a-bundle = { $path } ليس حزمة، أو هو تالف.
outcome-wrong-key = مفتاح خاطئ: وقّعه غير ناشر هذه النسخة. لم يُقبل شيء.
outcome-older = أقدم مما لديك. لم يُقبل شيء.
outcome-damaged = الملف { $file } تالف. لم يُقبل شيء.
outcome-no-way = لا يؤدي أي من الملفات المعروضة إلى الإصدار الموقَّع. لم يُقبل شيء.
outcome-disk-full = القرص ممتلئ. بقيت النسخة كما كانت.
outcome-file = تتعذر قراءة { $path } أو كتابته.
outcome-copy = تتعذر قراءة النسخة أو كتابتها.
outcome-at-work = برنامج آخر يحدّث هذه النسخة الآن. انتظر حتى ينتهي.
outcome-setup = يتعذر إعداد الاتصال: { $why }.
outcome-not-exportable = لم تأتِ هذه النسخة بمزامنة، فلا توقيع يشهد لها: لا يمكن تسليمها.
outcome-cancelled = أُوقفت. ما وصل محفوظ للمرة القادمة.
