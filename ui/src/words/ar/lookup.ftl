box-title = البحث عن سلطة
box-label = البلد أو المعاهدة أو نوع الطلب أو القناة أو السلطة
box-hint = بأي ترتيب وبأي لغة، بالتشكيل أو بدونه. الأسهم للاختيار، وEnter للفتح، وEscape للرجوع.
box-results = النتائج
box-country = المعاهدات واللغات والقنوات والسلطات
box-clear = مسح

ask-title = ما يمكنك السؤال عنه
ask-1 = قيرغيزستان untoc البريد الإلكتروني
ask-1-means = هل يجوز إرسال طلب بموجب UNTOC إلى قيرغيزستان بالبريد الإلكتروني؟
ask-2 = لاتفيا تسليم المجرمين
ask-2-means = من يستلم طلب تسليم المجرمين في لاتفيا؟
ask-3 = سويسرا عاجل الإنتربول
ask-3-means = هل الإنتربول متاح لطلب عاجل إلى سويسرا؟
ask-4 = brasil transferência de pessoas condenadas
ask-4-means = تُفهم اللغات الأخرى أيضاً
ask-5 = prosecutor general
ask-5-means = السلطات بأسمائها

found-none = لا توجد نتائج
found-jurisdictions = { $n ->
    [zero] { $n } دولة أو إقليم
    [one] دولة واحدة أو إقليم واحد
    [two] دولتان أو إقليمان
    [few] { $n } دول أو أقاليم
    [many] { $n } دولة أو إقليماً
   *[other] { $n } دولة أو إقليم
  }
found-offices = { $n ->
    [zero] { $n } سلطة
    [one] سلطة واحدة
    [two] سلطتان
    [few] { $n } سلطات
    [many] { $n } سلطة
   *[other] { $n } سلطة
  }
nothing-why = لا شيء في هذا الإصدار يطابق «{ $query }». وهذا لا يعني أن هذه السلطة غير موجودة.
nothing-try-1 = تحقق من كتابة اسم البلد، أو اكتب رمزه (KG، BRA).
nothing-try-2 = استعمل كلمات أقل.
nothing-try-3 = اكتب اسم البلد وحده لترى سلطاته.

understood-title = فُهم على أنه
facet-country = البلد
facet-treaty = المعاهدة
facet-request = الطلب
facet-channel = القناة
facet-urgent = الاستعجال
facet-from = البلد الطالب
facet-rest = بُحث أيضاً عن
understood-urgent = عاجل
understood-typo = كُتب «{ $text }»
understood-name = من «{ $text }»
understood-language = الاسم باللغة: { $language }
understood-choice = تدل هذه الكلمات على أكثر من بلد. وهي معروضة كلها.

verdict-title = هل يجوز الإرسال؟
verdict-conditions = الشروط
verdict-languages = اللغات
verdict-urgent = في الحالات العاجلة
verdict-to = إلى
verdict-no-channel = لم تُذكر قناة
verdict-no-treaty = لم تُذكر معاهدة
verdict-rules = القواعد التي نُظر فيها
verdict-routes = المعاهدات التي يمكن الاستناد إليها
verdict-chosen = هذا الجواب
verdict-time-limits = المهل
verdict-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
  }
verdict-why = السبب: { $n ->
    [zero] نُظر في { $n } قاعدة
    [one] نُظر في قاعدة واحدة
    [two] نُظر في قاعدتين
    [few] نُظر في { $n } قواعد
    [many] نُظر في { $n } قاعدة
   *[other] نُظر في { $n } قاعدة
  }
verdict-applied = طُبّقت
verdict-set-aside = لم تُطبَّق
