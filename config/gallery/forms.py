from django import forms

from config.gallery.words import both
from portal.common.fields import CodeField, MemorableDateField, PhoneField


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label=both("Full name", "الاسم الكامل"),
        help_text=both("As it stands on the identity card.", "كما ورد في البطاقة الشخصية."),
        error_messages={"required": both("Enter the full name.", "يُرجى كتابة الاسم الكامل.")},
    )
    phone = PhoneField(label=both("Mobile number", "رقم الجوال"), mobile=True)
    born_on = MemorableDateField(
        label=both("Date of birth", "تاريخ الميلاد"),
        help_text=both("As on the card, such as 27 3 1958.", "كما في البطاقة، مثل 27 3 1958."),
        year_only=True,
        past=True,
    )
    email = forms.EmailField(label=both("E-mail address", "البريد الإلكتروني"), required=False)
    code = CodeField(label=both("Code from the message", "الرمز الوارد في الرسالة"))
    centre = forms.ChoiceField(
        label=both("Centre", "المركز"),
        choices=[
            ("wifaq", both("Wifaq, family counselling", "وفاق للاستشارات العائلية")),
            ("ehsan", both("Ehsan, elderly care", "إحسان لرعاية كبار السن")),
        ],
    )
    channel = forms.ChoiceField(
        label=both("How should we contact you?", "ما وسيلة التواصل المناسبة؟"),
        help_text=both("One way is enough.", "تكفي وسيلة واحدة."),
        widget=forms.RadioSelect,
        choices=[
            ("phone", both("By phone", "بالهاتف")),
            ("sms", both("By text message", "برسالة نصية")),
            ("visit", both("At the centre", "في المركز")),
        ],
        error_messages={
            "required": both(
                "Choose how we should contact you.", "يُرجى اختيار وسيلة التواصل المناسبة."
            )
        },
    )
    needs = forms.MultipleChoiceField(
        label=both("What would help during the visit?", "ما الذي يسهّل الزيارة؟"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[
            ("wheelchair", both("Wheelchair access", "مدخل للكرسي المتحرك")),
            ("sign", both("Sign language interpreter", "مترجم لغة الإشارة")),
        ],
    )
    story = forms.CharField(
        label=both("What happened?", "ما الذي حدث؟"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    document = forms.FileField(
        label=both("Rent contract", "عقد الإيجار"),
        required=False,
        help_text=both("PDF or a picture, up to 10 MB.", "ملف PDF أو صورة، بحد أقصى 10 ميغابايت."),
        widget=forms.FileInput,
    )
    agreed = forms.BooleanField(
        label=both(
            "What I have written is true, and I agree that it may be verified.",
            "أقرّ بصحة ما كتبته، وأوافق على التحقق منه.",
        ),
        error_messages={
            "required": both("Confirm the statement to go on.", "يُرجى تأكيد الإقرار للمتابعة.")
        },
    )
