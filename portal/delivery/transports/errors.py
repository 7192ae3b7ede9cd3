class NotSent(Exception):
    """The message did not leave. `is_final` says that trying again is no use."""

    def __init__(self, reason: str, *, is_final: bool = False) -> None:
        super().__init__(reason)
        self.is_final = is_final
