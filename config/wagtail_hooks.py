from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.menu import MenuItem


@hooks.register("construct_settings_menu")
def no_menu_of_users(request: HttpRequest, items: list[MenuItem]) -> None:
    """Staff come by invitation; what the entry leads to is closed in `config.doors`."""
    items[:] = [item for item in items if item.name != "users"]
