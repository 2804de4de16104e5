# The maintainers' bench: signing in, what is taken in, the outbox, reviews.
page-maintaining = التحديث
maintain-sign-in = تسجيل الدخول لمن يتولى تحديث الدليل
maintain-endpoint = عنوان الخادم المركزي
maintain-token = رمز الدخول
maintain-token-file = أو ملف فيه الرمز لا يقرؤه سواك
maintain-token-hint = يُحفظ الرمز في سلسلة مفاتيح هذا النظام لا غير.
maintain-enter = دخول
maintain-leave = خروج
maintain-signed = سُجّل الدخول إلى { $endpoint }
maintain-take-in = إدخال تغيير
maintain-file = جدول بيانات (XLSX أو CSV)
maintain-form = أو سجل واحد
maintain-table = الجدول
maintain-key = مفتاح السجل
maintain-fetch = عرض المسجَّل
maintain-withdraw = سحب هذا السجل
maintain-source = مصدره
maintain-source-id = معرّف المصدر
maintain-title = عنوان الوثيقة
maintain-publisher = جهة الإصدار
maintain-dated = تاريخها (سنة أو شهر أو يوم)
maintain-reference = رقمها المرجعي
maintain-received = وردت في
maintain-carrier = وردت عبر
maintain-reason = سبب تغيير الدليل
maintain-keep = حفظ كمسودة
maintain-kept = حُفظ كمسودة. لم يُرسَل شيء.
maintain-faults = { $n ->
    [zero] لا أخطاء.
    [one] خطأ واحد.
    [two] خطآن.
    [few] { $n } أخطاء.
    [many] { $n } خطأً.
   *[other] { $n } خطأ.
  }
maintain-changes = { $n ->
    [zero] لا يتغير أي سطر، ويبقى { $unchanged } كما هو، مقارنةً بالطبعة { $base }.
    [one] يتغير سطر واحد، ويبقى { $unchanged } كما هو، مقارنةً بالطبعة { $base }.
    [two] يتغير سطران، ويبقى { $unchanged } كما هو، مقارنةً بالطبعة { $base }.
    [few] تتغير { $n } أسطر، ويبقى { $unchanged } كما هو، مقارنةً بالطبعة { $base }.
    [many] يتغير { $n } سطرًا، ويبقى { $unchanged } كما هو، مقارنةً بالطبعة { $base }.
   *[other] يتغير { $n } سطر، ويبقى { $unchanged } كما هو، مقارنةً بالطبعة { $base }.
  }
maintain-more = يُعرض أول { $n } فقط، وتُحفظ كلها.
maintain-row = السطر { $row }
maintain-means = أيّ عمود هو «{ $heading }»؟
maintain-left-out = اكتب اسم العمود، أو شرطة لإهماله. يُحفظ الجواب.
maintain-column = العمود
maintain-base = قبل
maintain-theirs = الآن
maintain-mine = المقترح
maintain-nothing = لا شيء
maintain-contested = غيّره شخص آخر في هذه الأثناء
maintain-outbox = الصادر
maintain-outbox-none = لا مسودات.
maintain-refresh = السؤال عن حالها
maintain-send = إرسال
maintain-discard = إهمال
maintain-revise = إعادة الصياغة
maintain-revising = ما تحفظه الآن يحل محل «{ $reason }».
maintain-revise-not = لا، هذا شيء جديد
maintain-rows = { $n ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $n } أسطر
    [many] { $n } سطرًا
   *[other] { $n } سطر
  }
maintain-edition = الطبعة { $edition }
maintain-by = بواسطة { $by }
maintain-queue = بانتظار شخص ثانٍ
maintain-queue-none = لا شيء ينتظر.
maintain-queue-keys = المفتاحان J وK للتنقل، وEnter للفتح.
maintain-look = عرض المنتظِر
maintain-publish = نشر المقبول
maintain-published = { $n ->
    [zero] صدرت الطبعة { $edition } بلا مقترحات.
    [one] صدرت الطبعة { $edition } وفيها مقترح واحد.
    [two] صدرت الطبعة { $edition } وفيها مقترحان.
    [few] صدرت الطبعة { $edition } وفيها { $n } مقترحات.
    [many] صدرت الطبعة { $edition } وفيها { $n } مقترحًا.
   *[other] صدرت الطبعة { $edition } وفيها { $n } مقترح.
  }
maintain-proof = هذا يحدد وجهة الطلبات. لا يُقبل إلا والمذكرة الشفوية بيدك، أو بعد اتصال بجهة اتصال قديمة.
maintain-note-verbale = الرقم المرجعي على المذكرة الشفوية
maintain-called = أو: معرّف جهة الاتصال القديمة التي اتصلت بها
maintain-called-value = رقمها أو عنوانها القديم
maintain-review-reason = السبب
maintain-accept = قبول
maintain-ask = طلب تعديلات
maintain-reject = رفض

campaign-title = تأكيد الدول
campaign-look = عرض من حان موعده
campaign-rule = يحين موعد تأكيد كل مدخل بعد سنة من آخر تأكيد، وما تعتمد عليه الطلبات العاجلة بعد نصف سنة.
campaign-regions = التقدم بحسب المنطقة
campaign-region = المنطقة
campaign-settled = الدول المكتملة
campaign-of = { $n } من { $all }
campaign-lapsed = انقضى
campaign-due = حان موعده
campaign-unknown = العمر غير معروف
campaign-current = سارٍ
campaign-no-region = لم تُسجَّل منطقة
campaign-states = دول لديها ما تؤكده
campaign-state = الدولة
campaign-letter = آخر رسالة
campaign-never = لم تُرسل قط
campaign-answered = ورد جواب { $country }: المدخلات صحيحة
campaign-method = طريقة التأكيد
campaign-reason = ما هو هذا الجواب
campaign-except = ما عدا هذه (معرّفات الجهات أو المدخلات)

# The closed vocabularies of the bench.
proposal-state-draft = مسودة
proposal-state-submitted = لدى المراجعين
proposal-state-changes-asked = مطلوب تعديله
proposal-state-accepted = مقبول
proposal-state-rejected = مرفوض
proposal-state-withdrawn = مسحوب
proposal-state-published = منشور
draft-state-written = لم يُرسَل
draft-state-waiting = ينتظر الإرسال
draft-state-sent = أُرسِل
draft-state-refused = رُفض استلامه
carrier-note-verbale = مذكرة شفوية
carrier-letter = رسالة
carrier-email = بريد إلكتروني
carrier-depositary = الوديع
carrier-website = موقع إلكتروني
carrier-call = مكالمة
becomes-added = جديد
becomes-changed = معدَّل
becomes-withdrawn = مسحوب
person-role-maintainer = محرّر
person-role-reviewer = مراجع
person-role-publisher = ناشر
person-role-reader = قارئ
act-revise = أُعيدت كتابته
act-submit = قُدّم للمراجعين
act-ask-changes = طُلب تعديله
act-accept = قُبل
act-reject = رُفض
act-withdraw = سُحب
act-publish = نُشر

maintain-day = سنة-شهر-يوم، مثل { "2026-11-23" }
maintain-waits = الإصدار جاهز وينتظر توقيعات مراجعيه. لم يصدر شيء بعد.
maintain-unpublished = لم يُنشر شيء.
maintain-template = حفظ جدول للتعبئة
maintain-template-of = مع ما هو مسجَّل عن هذه الدولة (رمزها)

signing-title = التوقيعات على إصدار
signing-what = حيث يوقّع المراجعون، يصدر الإصدار متى اكتمل عدد كافٍ من التوقيعات. يجلبه برنامجك بنفسه ويقارنه بما لديك: وهذا هو ما توقّعه.
signing-key = إظهار مفتاحي أو إنشاؤه
signing-key-file = أو ملف فيه المفتاح لا يقرؤه سواك
signing-public = شقّه العلني: سلّمه إلى الناشر
signing-not-named = لا يذكر جذر الثقة هذا المفتاح بعد: لن يُحتسب توقيعه.
signing-look = عرض ما ينتظر التوقيع
signing-none = لا شيء ينتظر التوقيع.
signing-edition = الإصدار { $edition }، بتاريخ { $issued }
signing-differs = { $n ->
    [zero] لا يختلف أي صف عن الإصدار { $held } الذي لديك.
    [one] يختلف صف واحد عن الإصدار { $held } الذي لديك.
    [two] يختلف صفان عن الإصدار { $held } الذي لديك.
    [few] تختلف { $n } صفوف عن الإصدار { $held } الذي لديك.
    [many] يختلف { $n } صفًا عن الإصدار { $held } الذي لديك.
   *[other] يختلف { $n } صف عن الإصدار { $held } الذي لديك.
  }
signing-unvouched = لا يضمن أي توقيع من ناشر الإصدارَ { $held } هنا. حدّثه أولًا: فقد يكون ما تغيّر أكثر مما يظهر.
signing-further = إظهار صفوف أخرى (بقي { $n })
signing-signed = التوقيعات: { $n } من { $threshold }
signing-digest = ما توقّعه، ببصمته:
signing-mine = توقيعك موجود.
signing-sign = توقيع هذا الإصدار
signing-there = توقيعك موجود. ما زالت توقيعات أخرى مطلوبة: لم يصدر شيء بعد.

campaign-save = حفظ الرسائل المستحقة
campaign-remind = حفظ رسائل التذكير
campaign-days = عدد الأيام منذ آخر رسالة أو أكثر
campaign-saved = { $n ->
    [zero] لم تُحفظ أي رسالة.
    [one] حُفظت رسالة واحدة مع جدول بما هو مسجَّل.
    [two] حُفظت رسالتان، مع كل منهما جدول بما هو مسجَّل.
    [few] حُفظت { $n } رسائل، مع كل منها جدول بما هو مسجَّل.
    [many] حُفظت { $n } رسالة، مع كل منها جدول بما هو مسجَّل.
   *[other] حُفظت { $n } رسالة، مع كل منها جدول بما هو مسجَّل.
  }
campaign-write = رسالة إلى: { $country }
campaign-language = لغتها
campaign-note = تسجيل أنها تخرج اليوم
campaign-noted = سُجّل: تخرج اليوم.

figures-title = أرقام
figures-look = عدّ
figures-not = لا تشمل عمليات البحث: فهي لا تغادر جهاز القارئ أبدًا.
figures-edition = أحدث إصدار
figures-authorities = السلطات
figures-registered = أشخاص لديهم رمز صالح
figures-reports = بلاغات في الانتظار
figures-proposals = المقترحات: { $state }
figures-months = التغييرات حسب الشهر
figures-month = الشهر
figures-rows = الصفوف المغيَّرة
figures-by = المقترحات المنشورة

enclosure-title = الوثيقة نفسها
enclosure-size = { $n } ك.ب
enclosure-open = فتحها
enclosure-save = حفظها…
enclosure-foreign = أرسل هذا الملف شخص آخر: افتحه كما تفتح أي ملف وارد.
enclosure-opened = سُلِّم إلى البرنامج الذي يفتح مثل هذه الملفات.
enclosure-picture = الوثيقة في صورة
enclosure-choose = إرفاق الوثيقة…
enclosure-none = عدم إرفاقها
enclosure-what = PDF أو PNG أو JPEG أو نص عادي، 8 م.ب على الأكثر: لمن يراجع.
enclosure-pdf = مستند PDF
enclosure-png = صورة (PNG)
enclosure-jpeg = صورة (JPEG)
enclosure-text = نص عادي

# What is wrong with a spreadsheet, and what to do.
finding-broken-encoding = ليس الملف بالترميز المتوقع. احفظه من جديد بصيغة «CSV UTF-8».
finding-empty-file = الملف فارغ. أعد إرساله فقد يكون انقطع في الطريق.
finding-encrypted-file = المصنف محمي بكلمة مرور. احفظه من دونها.
finding-file-too-large = هذا أكثر مما يُقبل دفعة واحدة. قسّم الجدول.
finding-merged-cells = هناك خلايا مدمجة. ألغ دمجها واكتب القيمة في كل سطر تخصه.
finding-missing-column = ينقص عمود لا بد منه. أضفه، فهو في جدول التعبئة.
finding-nothing-to-withdraw = لا سطر كهذا مسجَّل، فلا شيء يُسحب. صحّح مفتاحه أو احذف السطر من الورقة.
finding-repeated-column = عمودان بمعنى واحد. احذف أحدهما.
finding-repeated-sheet = ورقتان للجدول نفسه. اجمع أسطرهما في واحدة.
finding-too-few-cells = في هذا السطر خلايا أقل من الرأس. اكتب كل خلية ولو كانت فارغة.
finding-too-many-cells = في هذا السطر خلايا أكثر من الرأس. ضع الخلية التي فيها الفاصل بين علامتي تنصيص، أو احفظ بصيغة XLSX.
finding-too-many-faults = الأخطاء أكثر مما ذُكر. صحّح هذه أولًا، فكثيرًا ما تكون وراءها كلها زلة واحدة.
finding-unclosed-quote = علامة تنصيص فُتحت ولم تُغلق، فربما اختلطت الأسطر. احذف العلامة المنفردة واحفظ الجدول من جديد.
finding-unknown-encoding = ترميز النص غير معروف. احفظه من جديد بصيغة «CSV UTF-8».
finding-unknown-heading = لا يدل هذا العنوان على عمود معروف. بيّن أدناه أي عمود هو، أو أهمله.
finding-unknown-sheet = ليست هذه الورقة لجدول معروف. سمّها باسم الجدول كما في جدول التعبئة.
finding-wrong-file = ليس الملف جدول بيانات. احفظ الجدول بصيغة XLSX أو CSV.
finding-failed-formula = أخفقت هنا صيغة حسابية. اكتب القيمة نفسها.
finding-formula-without-value = في الملف هنا صيغة حسابية من دون قيمتها. افتحه في برنامج جداول واحفظه من جديد، أو اكتب القيمة نفسها.
finding-formula = هنا صيغة حسابية مكتوبة نصًا. اكتب القيمة نفسها.
finding-time-for-date = هنا ساعة في موضع تاريخ. اكتب اليوم وحده: { "2026-11-20" }.
finding-line-break = جُمعت أسطر الخلية بفواصل. راجع النص فيما سيتغير.
finding-number-for-date = هنا رقم في موضع تاريخ. اجعل للعمود تنسيق تاريخ، أو اكتبه نصًا: { "2026-11-20" }.
finding-number-for-text = حوّل البرنامج ما كان هنا إلى رقم، فربما ضاعت علامة + أو أصفار. اجعل تنسيق العمود نصًا واكتبه من جديد.
finding-date-for-text = حوّل البرنامج ما كان هنا إلى تاريخ أو وقت. اجعل تنسيق العمود نصًا واكتبه من جديد.
finding-truth-for-text = حوّل البرنامج ما كان هنا إلى صواب أو خطأ. اجعل تنسيق العمود نصًا واكتبه من جديد.
finding-wrong-value = ليس هذا نعم ولا لا. اكتب نعم لسحب السطر، أو اترك الخلية فارغة.
finding-broken-file = تعذرت قراءة المصنف. افتحه في برنامج جداول واحفظه من جديد بصيغة XLSX، أو أعد إرساله.
