status-accepted = مقبول
status-conditional = مقبول بشروط
status-urgent-only = الطلبات العاجلة فقط
status-not-accepted = غير مقبول
status-lapsed = لم يعد مؤكداً
status-not-stated = غير مذكور
status-not-applicable = لا ينطبق

status-means-accepted = تقبله قاعدة مسجّلة.
status-means-conditional = تقبله قاعدة مسجّلة بالشروط الواردة أدناه.
status-means-urgent-only = تقبله قاعدة مسجّلة في الحالات العاجلة.
status-means-not-accepted = ترفضه قاعدة مسجّلة.
status-means-lapsed = كان مقبولاً. وليس في السجل ما يدل على أنه ما زال كذلك: اسأل السلطة أولاً.
status-means-not-stated = ليس في السجل ما يقول نعم أو لا. وهذا ليس رفضاً: اسأل السلطة.
status-means-not-applicable = لا تصلح المعاهدة أساساً لهذا الطلب بين الدولتين في ذلك التاريخ؛ اطلع على السبب.

request-extradition = تسليم المجرمين
request-mla = المساعدة القانونية المتبادلة
request-confiscation = المصادرة
request-transfer-of-sentenced-persons = نقل الأشخاص المحكوم عليهم
request-joint-investigation = التحقيق المشترك
request-controlled-delivery = التسليم المراقب
request-evidence-preservation = حفظ الأدلة
request-provisional-arrest = التوقيف المؤقت
request-maritime = السفن في البحر
request-prevention = المنع
request-transfer-of-proceedings = نقل الإجراءات الجنائية
any-request = جميع أنواع الطلبات

channel-diplomatic = القنوات الدبلوماسية
channel-central-authority-direct = مباشرة إلى السلطة المركزية
channel-judicial-authority-direct = مباشرة بين السلطات القضائية
channel-interpol = الإنتربول
channel-email = البريد الإلكتروني
channel-fax = الفاكس
channel-post = البريد
channel-courier = البريد السريع
channel-secure-platform = منصة مأمونة
channel-regional-network = شبكة إقليمية
channel-oral = شفوياً
channel-consular = البعثة القنصلية

acceptance-accepted = مقبولة
acceptance-preferred = مقبولة ومفضّلة
acceptance-exclusive = القناة الوحيدة المقبولة
acceptance-if-agreed = إذا اتفقت الدولتان (وليس ذلك في حد ذاته قبولاً ولا رفضاً)
acceptance-refused = غير مقبولة
acceptance-coordination-only = للتنسيق فقط؛ ولا تُستلم بها الطلبات

urgency-any = {""}
urgency-urgent = الطلبات العاجلة
urgency-ordinary = الطلبات العادية

basis-treaty-default = قاعدة المعاهدة نفسها
basis-declaration = إعلان الدولة
basis-bilateral = متفق عليه بين الدولتين
basis-domestic = القانون الداخلي أو الإرشادات
basis-practice = الممارسة
basis-emergency = تدبير طارئ
basis-emergency-made-permanent = تدبير طارئ أصبح دائماً

condition-e-signature = توقيع إلكتروني
condition-encryption = تشفير
condition-original-never = لا حاجة إلى الأصل
condition-original-on-request = الأصل عند الطلب
condition-original-within-days = { $days ->
    [none] يلي ذلك إرسال الأصل
    [zero] الأصل في غضون { $days } يوم
    [one] الأصل في غضون يوم واحد
    [two] الأصل في غضون يومين
    [few] الأصل في غضون { $days } أيام
    [many] الأصل في غضون { $days } يوماً
   *[other] الأصل في غضون { $days } يوم
  }
condition-original-follows = الأصل في أقرب وقت ممكن
condition-original-when-post-resumes = الأصل عند استئناف البريد
condition-confirmation-in-writing = { $days ->
    [none] تأكيد كتابي
    [zero] تأكيد كتابي في غضون { $days } يوم
    [one] تأكيد كتابي في غضون يوم واحد
    [two] تأكيد كتابي في غضون يومين
    [few] تأكيد كتابي في غضون { $days } أيام
    [many] تأكيد كتابي في غضون { $days } يوماً
   *[other] تأكيد كتابي في غضون { $days } يوم
  }
condition-authentication = توثيق
condition-legalisation = تصديق
condition-copy-to = نسخة إلى سلطة أخرى
condition-urgent-only = الحالات العاجلة فقط
condition-reciprocity = المعاملة بالمثل
condition-written-arrangement-first = ترتيب كتابي مسبق
condition-confirm-first = التأكد من السلطة أولاً
condition-purpose-limited = للغرض المذكور فقط

language-use-accepted = مقبولة
language-use-preferred = مقبولة ومفضّلة
language-use-fallback = مقبولة إذا تعذّرت اللغة الأولى
language-use-translation-required = الترجمة مطلوبة
language-use-translation-not-required = الترجمة غير مطلوبة
language-use-case-by-case = تحدّدها السلطة في كل حالة على حدة

certified-yes = ترجمة مصدّقة
certified-no = لا يلزم تصديق الترجمة
certified-unknown = {""}

binding-yes = نافذة
binding-no = غير نافذة
binding-unknown = لم يُسجَّل ما إذا كانت نافذة

stage-pre-trial = قبل المحاكمة
stage-trial = أثناء المحاكمة
stage-execution = بعد الحكم

role-central = السلطة المركزية
role-competent = السلطة المختصة
role-judicial = السلطة القضائية
role-contact = جهة اتصال
role-24-7 = جهة اتصال على مدار الساعة

direction-incoming = الطلبات الواردة
direction-outgoing = الطلبات الصادرة
direction-both = الطلبات الواردة والصادرة

address-postal = العنوان البريدي
address-visiting = عنوان الزيارة

contact-telephone = الهاتف
contact-telephone-24h = الهاتف، على مدار الساعة
contact-fax = الفاكس
contact-email = البريد الإلكتروني
contact-web = صفحة على الإنترنت
contact-platform = المنصة

name-official = الاسم الرسمي
name-short = الاسم المختصر
name-alias = اسم آخر
name-historic = اسم سابق
name-transliteration = نقل حرفي
name-translation = ترجمة المصدر

jurisdiction-state = دولة
jurisdiction-territory = إقليم
jurisdiction-former = دولة أو إقليم سابق
jurisdiction-organisation = منظمة

method-note-verbale = مذكرة شفوية
method-call-back = معاودة الاتصال
method-depositary = الوديع
method-website = صفحتها الخاصة

taken-yes = تُعتبر أساساً قانونياً
taken-no = لا تُعتبر أساساً قانونياً
taken-conditional = تُعتبر أساساً قانونياً بشرط

member-member = عضو
member-sub-bureau = مكتب فرعي
member-founder = عضو مؤسس
member-signatory = موقِّع

content-authority = سلطة
content-none-designated = لم تُعيَّن أي سلطة
content-languages = اللغات
content-legal-basis = الأساس القانوني
content-channel = القناة
content-judicial-authorities = السلطات القضائية
content-time-limit = المهلة
content-legalisation = التصديق
content-statement = بيان

instrument-multilateral = معاهدة للأمم المتحدة
instrument-regional = معاهدة إقليمية
instrument-bilateral = معاهدة ثنائية
instrument-supplement = اتفاق تكميلي
instrument-arrangement = ترتيب
instrument-domestic = قانون داخلي
