"""Every address of the house. Wagtail's pages come last and take what is left."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.sitemaps import PublicPages, PublicScreens
from config import doors, health, robots
from config.public import public
from config.start import start

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"

SITEMAPS = {"sitemaps": {"pages": PublicPages, "screens": PublicScreens}}
favicon = RedirectView.as_view(url=f"{settings.STATIC_URL}img/favicon.ico")

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("sitemap.xml", login_not_required(sitemap), SITEMAPS, name="sitemap"),
    path("robots.txt", robots.robots, name="robots"),
    path("favicon.ico", login_not_required(favicon), name="favicon"),
    *doors.administrations,
    path("admin/", include(wagtailadmin_urls)),
    path("django-admin/", admin.site.urls),
    path("documents/", include(public(wagtaildocs_urls.urlpatterns))),
]

if settings.GALLERY:
    urlpatterns += i18n_patterns(path("gallery/", include("config.gallery.urls")))

urlpatterns += i18n_patterns(
    path("", include("portal.programmes.urls")),
    path("portal/", include("portal.home.urls")),
    path("portal/applications/", include("portal.applications.urls")),
    path("portal/documents/", include("portal.documents.urls")),
    path("desk/", include("portal.desk.urls")),
    path("", include("portal.appointments.urls")),
    path("", include("search.urls")),
    path("", include("cms.urls")),
    path("account/", include("portal.accounts.urls")),
    path("account/", include(doors.allauth)),
    path("", include("portal.beneficiaries.urls")),
    path("desk/team/", include("portal.centres.urls")),
    path("start/", start, name="start"),
    path("demo/", include("config.demo_outbox")),
    *doors.pages,
    path("", include(public(wagtail_urls.urlpatterns))),
)

if settings.DEBUG:
    # As the web server in front does it: pictures alone, documents go through their own view.
    pictures = f"{settings.MEDIA_URL}(?!documents/)"
    urlpatterns = [
        re_path(
            rf"^{pictures.lstrip('/')}(?P<path>.*)$",
            login_not_required(serve),
            {"document_root": settings.MEDIA_ROOT},
        ),
        *urlpatterns,
    ]
