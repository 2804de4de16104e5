reason-ended = انتهى في { $day } بالنسبة إلى { $place }
reason-in-force = نافذ منذ { $day } بالنسبة إلى { $place }
reason-in-force-later = لا يصبح نافذاً إلا من { $day } بالنسبة إلى { $place }
reason-consented = { $place }: الموافقة على الالتزام في { $day }؛ وبدء النفاذ غير مسجّل
reason-consented-later = { $place }: لم تصدر الموافقة على الالتزام إلا في { $day }
reason-named-party = { $place }: مذكورة كطرف؛ ولم يُسجَّل منذ متى
reason-signed-alone = { $place }: تم التوقيع؛ وبدء النفاذ غير مسجّل
reason-signature = { $place }: التوقيع في { $day }، والتوقيع ليس موافقة على الالتزام
reason-no-consent = { $place }: لا موافقة مسجّلة حتى { $day }؛ وربما حدث الانضمام بعد ذلك، اسأل الوديع
reason-not-yet = لم يدخل { $instrument } حيز النفاذ إلا في { $day }
reason-member-of = { $place }: عضو في { $organisation }
reason-extended = إشعار مقدَّم بموجبه يسمّي سلطات في { $place }
reason-extension-unknown = لم يُسجَّل ما إذا كان يشمل { $place }
reason-former-party = قوائم الأطراف تسمّي دول اليوم؛ ومشاركة { $place } غير مسجّلة باسمها
reason-not-listed = { $place } ليست في قائمة الأطراف المؤرخة { $day }؛ وربما حدث الانضمام بعد ذلك، اسأل الوديع
reason-not-party = { $place } ليست طرفاً فيه
reason-party-unknown = لم يُسجَّل ما إذا كانت { $place } طرفاً
reason-two-only = بين دولتين فقط
reason-members-apart = يُلزم { $place } مع الغير، لا أعضاءها فيما بينهم
reason-nothing-binds = لا شيء مسجّل يُلزم { $place } بهذا النوع من الطلبات في { $day }؛ اسأل سلطتها أولاً
reason-succeeded = { $place } لم تعد قائمة؛ والجواب يخص خلفها { $successor }

reason-no-rule-on-request = ليس في { $instrument } قاعدة بشأن هذا النوع من الطلبات: { $request }
reason-next-basis = الأساس القانوني التالي:
reason-ranks-before = له الأسبقية:
reason-mla-treaty = معاهدة للمساعدة القانونية المتبادلة:
reason-may-displace = { $provision }: إذا كانت تُلزم الدولة الطالبة أيضاً، فلا تنطبق الفقرات 9 إلى 29 من المادة إلا باتفاق الدولتين
reason-mla-treaty-binds = معاهدة للمساعدة القانونية المتبادلة تُلزم الدولتين:
reason-displaces = { $provision }: لا تنطبق عندئذ الفقرات 9 إلى 29 من المادة إلا باتفاق الدولتين
reason-nearer-recorded = { $count ->
    [zero] الصكوك الثنائية أو الإقليمية المسجّلة لـ{ $place } وقد تكون لها الأسبقية: { $count }؛ اذكر الدولة الطالبة
    [one] الصكوك الثنائية أو الإقليمية المسجّلة لـ{ $place } وقد تكون لها الأسبقية: { $count }؛ اذكر الدولة الطالبة
    [two] الصكوك الثنائية أو الإقليمية المسجّلة لـ{ $place } وقد تكون لها الأسبقية: { $count }؛ اذكر الدولة الطالبة
    [few] الصكوك الثنائية أو الإقليمية المسجّلة لـ{ $place } وقد تكون لها الأسبقية: { $count }؛ اذكر الدولة الطالبة
    [many] الصكوك الثنائية أو الإقليمية المسجّلة لـ{ $place } وقد تكون لها الأسبقية: { $count }؛ اذكر الدولة الطالبة
   *[other] الصكوك الثنائية أو الإقليمية المسجّلة لـ{ $place } وقد تكون لها الأسبقية: { $count }؛ اذكر الدولة الطالبة
  }
reason-basis-taken = { $place } تعتبره أساساً قانونياً
reason-basis-not-taken = { $place } لا تعتبره بمفرده أساساً قانونياً
reason-basis-conditional = { $place } تعتبره أساساً قانونياً بشرط:

reason-accepts = { $who }: القناة مقبولة{ $urgency ->
    [urgent] {" "}للطلبات العاجلة
   *[any] {""}
  }: { $channel }
reason-prefers = { $who }: القناة مفضّلة{ $urgency ->
    [urgent] {" "}للطلبات العاجلة
   *[any] {""}
  }: { $channel }
reason-accepts-only = { $who }: هذه القناة وحدها مقبولة{ $urgency ->
    [urgent] {" "}للطلبات العاجلة
   *[any] {""}
  }: { $channel }
reason-leaves-open = { $who }: القناة متاحة إذا اتفقت الدولتان، وليس ذلك في حد ذاته قبولاً ولا رفضاً{ $urgency ->
    [urgent] ، للطلبات العاجلة
   *[any] {""}
  }: { $channel }
reason-refuses = { $who }: القناة غير مقبولة{ $urgency ->
    [urgent] {" "}للطلبات العاجلة
   *[any] {""}
  }: { $channel }
reason-coordinates = { $who }: القناة مذكورة للتنسيق، وليس ذلك قبولاً للطلبات: { $channel }
reason-if-agreed = عند الاتفاق، بشروط: { $conditions }
reason-for-subject = الموضوع: { $text }

reason-holds-from = لكنها لا تسري إلا من { $day }
reason-held-until = لكنها انتهت في { $day }
reason-counterpart-only = لكنها لا تسري إلا على الطلبات الواردة من { $place }
reason-stage-only = لكنها لمرحلة واحدة: { $stage }
reason-not-urgent = لكنها للطلبات غير العاجلة
reason-subject-only = لكنها لموضوع واحد: { $text }
reason-other-channel = السؤال عن قناة أخرى
reason-more-specific = تسبقها قاعدة أخص
reason-measure-ended = انتهى التدبير الطارئ في { $day }
reason-ordinary-stands = ما يُقبل عادةً باقٍ
reason-measure-takes-nothing = التدبير الطارئ لا ينتقص مما يُقبل عادةً: اسأل هل ما زال سارياً
reason-measure-adds-nothing = التدبير الطارئ لا يضيف شيئاً إلى ما يُقبل عادةً
reason-measure-open = تدبير طارئ بلا تاريخ انتهاء: اسأل أولاً
reason-no-channel-rule = لا قاعدة مسجّلة بشأن القنوات لـ{ $place }؛ اسأل سلطتها أولاً
reason-channel-unsaid = لا شيء مسجّل يبيّن هل تستلم { $place } الطلبات بهذه القناة: { $channel }؛ اسأل سلطتها أولاً

reason-designated = السلطة المعيَّنة: { $office }
reason-for-stage = المرحلة: { $stage }
reason-for-territory = فيما يخص { $place }
reason-none-designated = أعلنت { $place } أنها لا تعيّن أي سلطة
reason-no-authority = لا سلطة مسجّلة لـ{ $place } بموجب { $instrument } لهذا النوع من الطلبات
reason-elsewhere = { $office } معيَّنة بموجب صك آخر، { $instrument }: جهة يمكن سؤالها، وليست المتلقي المعيَّن
reason-sources-differ = المصادر مختلفة: { $one } في أحدها، و{ $other } في الآخر؛ وكلاهما معروض، اسأل أيهما الصحيح
reason-source-taken = المصادر مختلفة: { $one } في أحدها، و{ $other } في الآخر الذي جرى التحقق منه وأُخذ به
reason-territories = أقاليم لها سلطاتها الخاصة، ويُسأل عنها على حدة: { $places }
reason-state-languages = ليس لـ{ $place } قاعدة لغوية خاصة بها؛ ويُعرض ما أعلنته { $state }

reason-doubt = موضع شك: { $text }
reason-recorded = { $text }
every-party = كل طرف
