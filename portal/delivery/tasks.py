from django_tasks import task

from portal.delivery import sending


@task()
def deliver(message_id: int) -> None:
    """At once in the embedded product, on a worker in production."""
    sending.deliver(message_id=message_id)
