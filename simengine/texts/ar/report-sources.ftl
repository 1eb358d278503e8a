# تقرير ما بعد التمرين: ما يستشهد به من منظمات أخرى وبأي شروط.

report-section-sources = المصادر والتراخيص
report-sources-text = مقاييس هذا التمرين وقنواته وفرصه من وضع هذا المشروع بمعادلاتها وأوقاتها وأهدافها، وهي مرتبطة بالعناوين أدناه. يبين كل عنوان هل جرى التحقق منه بنص منشور، وهو في الغالب ملخص لا الوثيقة الرسمية. ما يقال عن السلوك يصف تمرينًا واحدًا ولا يحكم على أحد.
report-mapped-to = العناوين المرتبطة: { $count }
report-mapped-caption = قنوات هذا التمرين ومقاييسه
report-mapped-what = القناة أو المقياس
report-mapped-titles = مرتبط بـ
report-quoted-caption = ما استُشهد به في هذا التقرير
report-source-id = المعرّف
report-source-title = العنوان
report-source-standing = مدى التحقق منه
report-voluntary = طوعي: كل دولة حرة في أن تتبعه أو لا.
