error-exercise-proposal-unknown = لا يوجد مقترح من نوع "{ $kind }" لـ { $nation } تجاه { $other }.
    .remedy = أعد تحميل صفحة التحكم: لقد بُتّ في المقترح، أو انخفض التوتر.
