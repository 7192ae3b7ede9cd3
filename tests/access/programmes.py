from tests.access.rows import Row, everyone
from tests.factories.programmes import ProgrammeFactory


def of_programme(world):
    return {"slug": ProgrammeFactory(centre=world.centre).slug}


ROWS = [
    # The check writes nothing; whoever asks gets the next question.
    Row("programmes:check", kwargs=of_programme, get=everyone(), post=everyone()),
]
