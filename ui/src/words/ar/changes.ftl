# What changed: the page, and the words for the tables and columns of the directory.
changes-title = ما الذي تغيّر
changes-since-began = منذ الإصدار { $edition } الذي بدأتَ به.
changes-since-looked = منذ الإصدار { $edition } الذي اطّلعتَ عليه في { $day }.
changes-since-asked = كل ما هو محفوظ منذ الإصدار { $edition }.
changes-none = لم يتغيّر شيء. لديك الإصدار { $edition }.
changes-count = { $count ->
    [zero] { $count } تغيير حتى الإصدار { $edition }.
    [one] تغيير واحد ({ $count }) حتى الإصدار { $edition }.
    [two] تغييران ({ $count }) حتى الإصدار { $edition }.
    [few] { $count } تغييرات حتى الإصدار { $edition }.
    [many] { $count } تغييرًا حتى الإصدار { $edition }.
   *[other] { $count } تغيير حتى الإصدار { $edition }.
  }
changes-bar = { $count ->
    [zero] { $count } تغيير لم تره
    [one] تغيير واحد ({ $count }) لم تره
    [two] تغييران ({ $count }) لم ترهما
    [few] { $count } تغييرات لم ترها
    [many] { $count } تغييرًا لم تره
   *[other] { $count } تغيير لم تره
  }
changes-seen = اطّلعتُ على هذا
changes-seen-done = عُلِّم على أنه مقروء. سيُذكر ما يتغيّر من الآن فصاعدًا.
changes-all = إظهار كل ما هو محفوظ
changes-latest = إظهار ما لم أره فقط
changes-watched = تحت المتابعة
changes-general = لا تخص بلدًا بعينه
changes-here-none = لا يُحفظ أي تغيير منذ الإصدار { $edition }.
changes-from-to = { $field }: من { $before } إلى { $after }
changes-set = { $field }: { $after } (لا شيء من قبل)
changes-emptied = { $field }: لا شيء بعد الآن؛ كان { $before }
changes-edition = الإصدار { $edition }
changes-ended = منذ { $day }
changes-every-request = كل طلب

# What became of a record.
change-added = أُضيف
change-changed = عُدِّل
change-withdrawn = سُحب
change-lapsed = لم يعد ساريًا

# The tables: what a record is.
table-source = مصدر
table-jurisdiction = دولة أو إقليم
table-succession = خلف
table-jurisdiction_name = اسم البلد
table-time_zone = منطقة زمنية
table-request_kind_name = اسم نوع طلب
table-channel_name = اسم قناة
table-instrument = معاهدة
table-instrument_name = اسم معاهدة
table-coverage = ما تنظمه معاهدة
table-provision = مادة الإخطار
table-participation = المشاركة في معاهدة
table-notification = إخطار
table-authority = جهة
table-authority_name = اسم الجهة
table-address = عنوان
table-contact = وسيلة اتصال
table-opening_hours = ساعات العمل
table-designation = تسمية
table-language_rule = قاعدة بشأن اللغات
table-channel_rule = قاعدة بشأن قناة
table-channel_condition = شرط لقناة
table-legal_basis = معاهدة كأساس قانوني
table-time_limit = مهلة
table-network = شبكة
table-membership = عضوية في شبكة

# The columns: what a field of a record is.
column-id = المعرّف
column-publisher = الناشر
column-title = العنوان
column-dated = تاريخ الوثيقة
column-licence = الترخيص
column-credit = الإسناد
column-url = الرابط
column-note = ملاحظة
column-verified_on = تاريخ التحقق
column-method = طريقة التحقق
column-due = التحقق التالي
column-code = الرمز
column-kind = النوع
column-parent = يتبع
column-iso3 = رمز ISO
column-m49 = رمز الأمم المتحدة
column-dialling = رمز الهاتف
column-capital = العاصمة
column-region = المنطقة
column-subregion = المنطقة الفرعية
column-un_group = المجموعة الإقليمية
column-former = الدولة السابقة
column-successor = خلَفه
column-jurisdiction = البلد
column-language = اللغة
column-name = الاسم
column-zone = المنطقة الزمنية
column-request_kind = نوع الطلب
column-channel = القناة
column-instrument = المعاهدة
column-parties = الأطراف
column-signed = تاريخ التوقيع
column-reference = مرجع النشر
column-article = المادة
column-provision = الحكم
column-subject = الموضوع
column-notified_to = يُخطَر به
column-deadline = موعد الإخطار
column-consented = تاريخ القبول بالالتزام
column-mode = طريقة القبول
column-content = مضمون الإخطار
column-authority_text = الجهة كما أُخطر بها
column-unit_text = الوحدة كما أُخطر بها
column-address_text = العنوان كما أُخطر به
column-language_text = اللغات كما أُخطر بها
column-authority = الجهة
column-unit = الوحدة
column-text = النص
column-value = الرقم أو العنوان
column-purpose = الغرض
column-days = الأيام
column-opens = وقت الافتتاح
column-closes = وقت الإغلاق
column-role = الصفة
column-direction = الاتجاه
column-stage = مرحلة الإجراءات
column-territory = الإقليم
column-counterpart = متفق عليه مع
column-ruling = ما يسري
column-certified = ترجمة معتمدة
column-urgency = للطلبات التي
column-acceptance = القبول
column-basis = يستند إلى
column-taken = هل يؤخذ بها
column-condition_text = الشرط
column-network = الشبكة
column-since = منذ
column-valid_from = ساري من
column-valid_to = ساري حتى
column-source = المصدر
column-as_of = بتاريخ
column-doubt = شك
column-verification = التحقق
