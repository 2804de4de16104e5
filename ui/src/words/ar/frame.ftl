name = Valise
about = أيّ سلطة، وبأيّ قناة، وما مصدر ذلك
edition-today = الإصدار { $edition }، صدر في { $issued }. يعمل بلا شبكة.
edition-old = الإصدار { $edition }، صدر في { $issued } (قبل { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
  }). يعمل بلا شبكة.
edition-clock = صدر الإصدار { $edition } في { $issued }، أي بعد اليوم الذي تشير إليه ساعة هذا الجهاز بمقدار { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
  }. اضبط الساعة: فحتى ذلك الحين تكون الأجوبة ليوم خاطئ.
skip = الانتقال إلى الصفحة
pages = الصفحات
page-lookup = البحث
page-countries = البلدان
page-matrix = الجدول الجامع
page-changes = التغييرات
page-receipts = الإيصالات
page-settings = الإعدادات
page-help = المساعدة
page-first-run = مرحباً
language = اللغة
back = رجوع
back-to-results = الرجوع إلى النتائج
print = طباعة
loading = يجري الفتح…

between = {"، "}
between-clauses = {"؛ "}
between-sentences = {". "}
colon = {": "}
