# Fields of messages on the pages.

web-field-request_type = نوع الطلب
web-field-language = لغة الرد
web-field-precedence = الأسبقية
web-field-authorised_by = صرّح به
web-field-message_type = نوع الرسالة
web-field-briefing_note = مذكرة إحاطة
web-field-service = الخدمة
web-field-dependency = الأصل الذي يعتمد عليه غيره
web-field-time_to_impact = الوقت حتى الأثر
web-field-mitigation = التخفيف
web-field-product = المنتج
web-field-versions = الإصدارات
web-field-identifier = المعرّف
web-field-remedy = العلاج
web-field-embargo_until = الحظر حتى
web-field-definition = التعريف
web-field-source = المصدر
web-field-ack_by = التأكيد قبل
web-field-in_reply_to = ردًا على
web-field-to_deputy = إلى النائب
