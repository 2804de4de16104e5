# What is taken away: sheets, citations, the draft of a request. Rust reads this file too (`crates/paper/src/words.rs`).

# Sheets.
paper-answer-title = { $country }: { $request }
paper-question = السؤال
paper-to = الدولة متلقية الطلب
paper-from = الدولة الطالبة
paper-kind = نوع الطلب
paper-treaty = المعاهدة
paper-channel = قناة الإحالة
paper-stage = المرحلة
paper-urgency = الاستعجال
paper-on = لليوم
paper-offices = الجهات
paper-designated = معيّنة بموجب: { $functions }
paper-footer = Valise، الإصدار { $edition } بتاريخ { $issued }، لليوم { $on }. المصادر: { $sources }
paper-page = صفحة

# Copied with their citation.
paper-cited = المصدر: { $sources } ({ $freshness }). Valise، الإصدار { $edition } بتاريخ { $issued }، اطُّلع عليه في { $time }.
paper-mail-subject = طلب مساعدة قانونية متبادلة: تواصل

# The draft of a request.
letter-title = طلب مساعدة قانونية متبادلة
letter-draft = مسودة. ما بين القوسين المعقوفين يُستكمل من قِبلكم.
letter-from = من
letter-from-blank = {"["}الجهة الطالبة، العنوان، الهاتف، البريد الإلكتروني]
letter-to = إلى
letter-to-choose = تتلقى عدة جهات مثل هذه الطلبات. أبقوا الجهة المناسبة للقضية واشطبوا الأخرى.
letter-to-blank = {"["}لم تُسجَّل جهة متلقية: اسألوا أولًا]
letter-reference = {"["}مرجعكم]، [المكان والتاريخ]
letter-opening = بموجب { $treaty }، يطلب الطرف الطالب ({ $from }) من الطرف متلقي الطلب ({ $to }) المساعدة المبينة أدناه.
letter-from-state = {"["}الدولة الطالبة]
letter-no-treaty = {"["}الأساس القانوني]
letter-contents = ما يجب أن يتضمنه الطلب: { $article }
letter-orientation = قائمة المحتويات المطلوبة في { $treaty } غير محفوظة هنا: راجعوا تلك المعاهدة. القائمة أدناه هي قائمة UNTOC 18(15) للاسترشاد.
letter-blank = {"["}يُستكمل]
need-authority = الجهة التي تقدم الطلب
need-matter = موضوع التحقيق أو الملاحقة أو الإجراء وطبيعته، واسم الجهة التي تتولاه ووظائفها
need-facts = ملخص للوقائع ذات الصلة؛ لا يلزم لتبليغ المستندات القضائية
need-assistance = المساعدة المطلوبة وأي إجراء خاص يُراد اتباعه
need-person = إن أمكن، هوية كل شخص معني ومكانه وجنسيته
need-purpose = الغرض الذي تُلتمس من أجله الأدلة أو المعلومات أو التدابير
need-object = موضوع الطلب وسببه
need-person-known = إن أمكن، هوية الشخص المعني وجنسيته
need-served = عند الاقتضاء، اسم من يُبلَّغ وعنوانه
need-offence = للإنابات القضائية: الجريمة وبيان موجز للوقائع
letter-language = لغة الطلب ومرفقاته: { $languages }.
letter-languages = {"["}لغة الطلب ومرفقاته، من اللغات المقبولة: { $languages }]
letter-channel = قناة الإرسال: { $channel }.
letter-channel-ask = {"["}قناة الإرسال المزمعة: { $channel }. المسجل: { $status }. اسألوا الجهة قبل الإرسال]
letter-channel-blank = {"["}قناة الإرسال]
undertaken-e-signature = يحمل الطلب توقيعًا إلكترونيًا.
undertaken-encryption = يُرسل الطلب مشفرًا.
undertaken-original-never = لن يُرسل الأصل.
undertaken-original-on-request = يُرسل الأصل عند الطلب.
undertaken-original-within-days = { $days ->
    [none] يلي ذلك إرسال الأصل.
    [zero] يُرسل الأصل في غضون { $days } يوم.
    [one] يُرسل الأصل في غضون يوم واحد.
    [two] يُرسل الأصل في غضون يومين.
    [few] يُرسل الأصل في غضون { $days } أيام.
    [many] يُرسل الأصل في غضون { $days } يومًا.
   *[other] يُرسل الأصل في غضون { $days } يوم.
  }
undertaken-original-follows = يُرسل الأصل في أقرب وقت ممكن.
undertaken-original-when-post-resumes = يُرسل الأصل عند استئناف البريد.
undertaken-confirmation-in-writing = { $days ->
    [none] سيُؤكَّد الطلب كتابةً.
    [zero] سيُؤكَّد الطلب كتابةً في غضون { $days } يوم.
    [one] سيُؤكَّد الطلب كتابةً في غضون يوم واحد.
    [two] سيُؤكَّد الطلب كتابةً في غضون يومين.
    [few] سيُؤكَّد الطلب كتابةً في غضون { $days } أيام.
    [many] سيُؤكَّد الطلب كتابةً في غضون { $days } يومًا.
   *[other] سيُؤكَّد الطلب كتابةً في غضون { $days } يوم.
  }
undertaken-authentication = وسيلة توثيقه: [الوسيلة]
undertaken-legalisation = المرفقات مصدَّق عليها من: [الجهة]
undertaken-copy-to = نسخة إلى: [الجهة]
undertaken-urgent-only = القضية عاجلة للأسباب الآتية: [الأسباب]
undertaken-reciprocity = {"["}إن جاز لكم التعهد بذلك: تُكفل المعاملة بالمثل في الحالات المماثلة]
undertaken-written-arrangement-first = يستند الطلب إلى الترتيب الكتابي المؤرخ: [التاريخ]
undertaken-confirm-first = أكدت جهتكم قبولها هذه القناة في: [التاريخ]
undertaken-purpose-limited = لن يُستعمل ما يُتلقى إلا للغرض الآتي: [الغرض]
letter-signature = {"["}الاسم، الصفة، التوقيع، الختم]
letter-checklist = قبل الإرسال
check-contents = يتضمن كل ما يقتضيه { $article }
check-language = مكتوب بلغة مقبولة أو مترجم إليها: { $languages }
check-language-ask = لم تُسجَّل لغة: اسألوا الجهة عن اللغة التي تقبلها
check-channel = يُرسل عبر قناة مسجلة: { $channel } ({ $status })
check-channel-ask = { $channel }: { $status }. اسألوا الجهة قبل الإرسال
check-condition = الشرط مستوفى: { $condition }
check-address = تأكد العنوان لدى الجهة؛ المسجل: { $freshness }
letter-bridge = تقود أداة مكتب الأمم المتحدة المعني بالمخدرات والجريمة لكتابة طلبات المساعدة القانونية المتبادلة (Mutual Legal Assistance Request Writer Tool) خطوة خطوة إلى الطلب الكامل؛ ويمكن نقل ما هنا إليها.
letter-local = أُعدّ وحُفظ على هذا الجهاز. لا ترسل Valise شيئًا.

# في النافذة: ما يُنسخ ويُحفظ ويُطبع.
take-title = خذه معك
take-language = لغة ما يُكتب
take-paper = الورق
take-size-a4 = ورق A4
take-size-letter = ورق Letter الأمريكي
take-cite = نسخ مع ذكر المصدر
take-print = طباعة…
take-sheet = ورقة معلومات (PDF)…
take-receipt = إيصال لملف القضية…
take-letter = مسودة الطلب (PDF)…
take-letter-docx = مسودة الطلب (DOCX)…
take-vcard3 = دفتر العناوين (vCard 3.0)…
take-vcard4 = دفتر العناوين (vCard 4.0)…
take-csv = جدول CSV…
take-csv-marked = جدول CSV بعلامة UTF-8 (BOM)…
take-xlsx = مصنف (XLSX)…
take-json-ld = للبرامج (JSON-LD)…
take-making = يجري إعداد الملف…
take-choosing = يسأل النظام عن مكان الملف.
take-writing = تجري كتابة الملف…
take-saved = حُفظ: { $path }
take-copied = نُسخ مع المصدر والتاريخ والإصدار.
take-printing = سُلّم إلى البرنامج الذي يعرض ملفات PDF. اطبعه من هناك.
take-address = نسخ العنوان
take-mail = كتابة رسالة إلكترونية…
take-mailing = طُلب فتح برنامج بريدك. ليس فيما أُعطي له شيء من القضية.

# الإيصالات.
receipt-what = يقول الإيصال أي إصدار أعطى أي جواب عن أي سؤال. ويُثبَت بطرح السؤال نفسه مرة أخرى على الإصدار الموجود على هذا الجهاز.
receipt-choose = اختيار إيصال…
receipt-signed = ثابت: الإصدار الموقّع { $edition } يعطي هذا الجواب عن هذا السؤال.
receipt-unsigned = ثابت بالبصمة وحدها: الإصدار { $edition } كما هو هنا يعطي هذا الجواب عن هذا السؤال. ولا توقيع يضمن الإصدار الموجود هنا.
receipt-another-edition = غير ثابت هنا: الإيصال من الإصدار { $edition }، وفي هذه النسخة الإصدار { $here }.
receipt-same = الإصدار { $here } يعطي الجواب نفسه عن السؤال.
receipt-differs = الإصدار { $here } يعطي جوابا آخر عن السؤال.
receipt-refused = مرفوض: هذا الإيصال ليس كما كُتب، أو لم يُكتب كذلك قط.
receipt-unproved = غير ثابت لأن لا شيء يوقّعه: متى كُتب الإيصال، وبأي برنامج، ومن كتبه.
receipt-file = الملف
receipt-question = السؤال الوارد فيه
receipt-status = الجواب الوارد فيه
receipt-written = كُتب بحسب قوله
receipt-faults = ما لا يمكن أن يصح فيه
receipt-ask = طرح السؤال نفسه هنا
