from django.urls import path

from portal.desk.views import case, decision, home, inbox, modes, outbox, queue, study

app_name = "desk"
urlpatterns = [
    path("", home.home, name="home"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("queue/", queue.queue, name="queue"),
    path("cases/<uuid:key>/", case.case, name="case"),
    path("cases/<uuid:key>/numbers/", case.numbers, name="numbers"),
    path("cases/<uuid:key>/documents/<uuid:document>/", case.document, name="document"),
    path("cases/<uuid:key>/note/", case.note, name="note"),
    path("cases/<uuid:key>/take/", study.take, name="take"),
    path("cases/<uuid:key>/ask/", study.Ask.as_view(), name="ask"),
    path("cases/<uuid:key>/go-on/", study.go_on, name="go_on"),
    path("cases/<uuid:key>/recommend/", study.Recommend.as_view(), name="recommend"),
    path("cases/<uuid:key>/hand-over/", study.HandOver.as_view(), name="hand_over"),
    path("cases/<uuid:key>/decide/", decision.Decide.as_view(), name="decide"),
    path("cases/<uuid:key>/decided/", decision.decided, name="decided"),
    path("cases/<uuid:key>/send-back/", decision.SendBack.as_view(), name="send_back"),
    path("services/", modes.index, name="mode_centres"),
    path("services/<slug:slug>/", modes.services, name="modes"),
    path("services/<slug:slug>/undo/<uuid:key>/", modes.undo, name="undo_mode"),
    path("services/<slug:slug>/<slug:service>/", modes.switch, name="switch_mode"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/<int:pk>/again/", outbox.send_again, name="send_again"),
]
