# مدى التحقق من عناوين تدابير المنظمات الأخرى وقواعدها وخدماتها.

standing-checked = عنوان جرى التحقق منه بنص منشور
standing-general_knowledge = من المعرفة العامة، لم يُتحقق منه
standing-own_proposal = اقتراح من هذا المشروع
