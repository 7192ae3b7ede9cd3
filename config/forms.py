"""How our forms draw themselves: `{{ form.name.as_field_group }}` gives a whole field."""

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString

LEFT_TO_RIGHT = {"tel", "email", "url", "number", "password", "date", "time"}


class BoundField(forms.BoundField):
    """Adds what the field templates ask; how other packages draw the field stays as it is."""

    @property
    def kind(self) -> str:
        """Which of the templates under `templates/forms/` draws this field."""
        widget = self.field.widget
        if isinstance(widget, forms.RadioSelect):
            return "checkboxes" if widget.input_type == "checkbox" else "radios"
        if isinstance(widget, forms.CheckboxInput):
            return "checkbox"
        if isinstance(widget, forms.FileInput):
            return "file"
        if isinstance(widget, forms.MultiWidget | forms.SelectDateWidget):
            return "group"
        return "control"

    @property
    def is_optional(self) -> bool:
        """Whether to say so. A form where nothing is required says `hide_optional = True`."""
        return not (self.field.required or getattr(self.form, "hide_optional", False))

    @property
    def anchor(self) -> str:
        """The id of the first control, where links of the error summary lead."""
        if self.kind in ("radios", "checkboxes", "group"):
            return f"{self.auto_id}_0"
        return self.id_for_label

    @property
    def control(self) -> SafeString:
        """The widget alone, dressed and with its direction of writing."""
        widget = self.field.widget
        classes = f"ds-input {widget.attrs.get('class', '')}".strip()
        attrs: dict[str, str | bool] = {"class": classes}
        if "dir" not in widget.attrs and not isinstance(widget, forms.Select):
            attrs["dir"] = "ltr" if self.is_left_to_right else "auto"
        if isinstance(widget, (forms.TextInput, forms.Textarea)) and "auto" in (
            attrs.get("dir"),
            widget.attrs.get("dir"),
        ):
            # Tells the stylesheet that nothing is typed yet; see forms.css.
            attrs["placeholder"] = " "
        return self.as_widget(attrs=attrs)

    @property
    def is_left_to_right(self) -> bool:
        widget = self.field.widget
        return (
            getattr(widget, "input_type", "") in LEFT_TO_RIGHT
            or widget.attrs.get("autocomplete") == "one-time-code"
        )


class FormRenderer(TemplatesSetting):
    field_template_name = "forms/field.html"
    bound_field_class = BoundField
