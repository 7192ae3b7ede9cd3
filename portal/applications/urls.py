from django.urls import path

from portal.applications.views import answering, following, sending, starting, steps

app_name = "applications"

urlpatterns = [
    path("", following.own_list, name="list"),
    path("start/<slug:slug>/", starting.start, name="start"),
    path("start/<slug:slug>/carry/", starting.carry, name="carry"),
    path("<uuid:key>/", following.detail, name="detail"),
    path("<uuid:key>/tasks/", steps.task_list, name="tasks"),
    path("<uuid:key>/steps/<slug:page>/", steps.StepView.as_view(), name="step"),
    path("<uuid:key>/check/", sending.check, name="check"),
    path("<uuid:key>/sent/", sending.sent, name="sent"),
    path("<uuid:key>/receipt.pdf", sending.receipt, name="receipt"),
    path("<uuid:key>/answer/", answering.AnswerView.as_view(), name="answer"),
    path("<uuid:key>/withdraw/", sending.withdraw, name="withdraw"),
    path("<uuid:key>/discard/", starting.discard, name="discard"),
    path("<uuid:key>/documents/<uuid:document>/", following.document, name="document"),
]
