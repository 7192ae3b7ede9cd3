"""Heads: a face and what is worn above it, placed on the shoulders of a standing figure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from config.demo.pictures.svg import INK, WHITE, circle, dark, ellipse, light, path, shaded, stroke

SKINS = ("#e3b48c", "#c98f66", "#a56b46", "#f0c9a4", "#7d4e33")
HAIR = "#2b211d"
GREY = "#e8e6e1"


@dataclass(frozen=True)
class Head:
    """What one person looks like above the shoulders; `look` turns to the left or right."""

    kind: str
    skin: str = SKINS[0]
    colour: str = WHITE
    hair: str = HAIR
    beard: str = ""
    look: int = 0
    extra: str = ""

    @classmethod
    def man(cls, skin: str = SKINS[0], *, cloth: str = WHITE, beard: str = HAIR) -> Head:
        return cls("cloth", skin, cloth, beard=beard)

    @classmethod
    def bare(cls, skin: str = SKINS[1], *, hair: str = HAIR, beard: str = "") -> Head:
        return cls("bare", skin, hair=hair, beard=beard)

    @classmethod
    def elder(cls, skin: str = SKINS[1], *, cloth: str = WHITE) -> Head:
        return cls("cloth", skin, cloth, beard=GREY)

    @classmethod
    def woman(cls, scarf: str, skin: str = SKINS[0]) -> Head:
        return cls("scarf", skin, scarf)

    @classmethod
    def boy(cls, skin: str = SKINS[0], *, hair: str = HAIR) -> Head:
        return cls("boy", skin, hair=hair)

    @classmethod
    def girl(cls, skin: str = SKINS[0], *, hair: str = HAIR) -> Head:
        return cls("girl", skin, hair=hair)

    @classmethod
    def scarfed_girl(cls, scarf: str, skin: str = SKINS[0]) -> Head:
        return cls("girl in scarf", skin, scarf)

    def turned(self, look: int) -> Head:
        return replace(self, look=look)

    def wearing(self, extra: str) -> Head:
        """With a mask, dark glasses, or ear-phones."""
        return replace(self, extra=extra)

    @property
    def is_grown(self) -> bool:
        """Whether it sits as high as a grown person's; a child's is lower and larger."""
        return self.kind in {"cloth", "bare", "scarf"}

    def drawn(self) -> str:
        return {
            "cloth": self._under_cloth,
            "bare": self._bare,
            "scarf": self._in_scarf,
            "boy": self._boy,
            "girl": self._girl,
            "girl in scarf": self._girl_in_scarf,
        }[self.kind]()

    def _face(self, y: float, size: float = 1.0) -> str:
        """An oval with closed eyes and a small smile."""
        turn, ink = self.look * 5 * size, dark(self.skin, 0.62)
        lids = "".join(
            stroke(
                f"M{at - 5 * size:.1f} {y - 1}q{5 * size} {5 * size} {10 * size} 0", ink, 2.6 * size
            )
            for at in (turn - 10 * size, turn + 10 * size)
        )
        smile = stroke(
            f"M{turn - 7 * size:.1f} {y + 13 * size:.1f}q{7 * size} {6 * size} {14 * size} 0",
            ink,
            2.4 * size,
        )
        blush = "".join(
            circle(turn + side * 15 * size, y + 8 * size, 5 * size, "#c4553f", opacity=0.16)
            for side in (-1, 1)
        )
        oval = ellipse(0, y, 23 * size, 28 * size, shaded(self.skin, 0.1))
        return oval + blush + lids + smile + self._worn(y, size)

    def _worn(self, y: float, size: float) -> str:
        turn = self.look * 5
        if self.extra == "mask":
            return path(
                f"M{-22 * size} {y + 8}Q{turn} {y} {22 * size} {y + 8}"
                f"Q{22 * size} {y + 26 * size} {turn} {y + 30 * size}"
                f"Q{-22 * size} {y + 26 * size} {-22 * size} {y + 8}Z",
                shaded("#bfe0e4", 0.12),
            ) + stroke(f"M{turn - 12} {y + 14}h24M{turn - 11} {y + 21}h22", "#8fbcc4", 2)
        if self.extra == "glasses":
            return stroke(f"M-22 {y - 5}L22 {y - 5}", INK, 3) + "".join(
                ellipse(turn + side * 10, y - 2, 9, 7.5, INK) for side in (-1, 1)
            )
        return ""

    def _neck(self) -> str:
        return path("M-13 -346h26v27q-13 10 -26 0Z", dark(self.skin, 0.14))

    def _beard(self) -> str:
        if not self.beard:
            return ""
        turn = self.look * 4
        return path(
            f"M-23 -358Q-24 -326 {turn} -324Q24 -326 23 -358Q20 -344 {turn + 9} -342"
            f"Q{turn} -346 {turn - 9} -342Q-20 -344 -23 -358Z",
            self.beard,
        ) + stroke(f"M{turn - 6} -335q6 4 12 0", dark(self.skin, 0.3), 2.4)

    def _under_cloth(self) -> str:
        """The ghutra with its cord."""
        y, look, cloth = -362, self.look, self.colour
        falls = path(
            f"M-33 {y - 12}C-36 {y - 54} 36 {y - 54} 33 {y - 12}C36 {y + 22} 50 {y + 46} 56"
            f" {y + 76}"
            f"Q34 {y + 90} 0 {y + 60}Q-34 {y + 90} -56 {y + 76}C-50 {y + 46} -36 {y + 22} -33"
            f" {y - 12}Z",
            shaded(cloth, 0.12),
        ) + path(
            f"M26 {y - 20}C32 {y + 20} 34 {y + 52} 24 {y + 72}Q44 {y + 84} 56 {y + 76}"
            f"C50 {y + 46} 38 {y + 22} 33 {y - 12}Z",
            dark(cloth, 0.14),
            opacity=0.6,
        )
        crown = (
            path(
                f"M-32 {y - 16}C-34 {y - 54} 34 {y - 54} 32 {y - 16}Q{look * 6} {y - 34} -32"
                f" {y - 16}Z",
                shaded(cloth, 0.1),
            )
            + stroke(f"M-30 {y - 25}Q{look * 4} {y - 41} 30 {y - 25}", INK, 6)
            + stroke(f"M-28 {y - 33}Q{look * 4} {y - 48} 28 {y - 33}", INK, 5)
        )
        return falls + self._neck() + self._face(-360) + self._beard() + crown

    def _bare(self) -> str:
        hair = path(
            "M-25 -362C-34 -406 -8 -404 4 -401C32 -404 32 -378 24 -360"
            f"Q20 -382 {self.look * 4} -382Q-20 -382 -25 -362Z",
            self.hair,
        )
        return self._neck() + self._face(-360) + self._beard() + hair

    def _in_scarf(self) -> str:
        scarf, look = self.colour, self.look
        around = path(
            "M0 -404C40 -404 42 -366 36 -342C36 -322 52 -308 54 -286Q24 -262 0 -262"
            "Q-24 -262 -54 -286C-52 -308 -36 -322 -36 -342C-42 -366 -40 -404 0 -404Z",
            shaded(scarf, 0.2),
        )
        edge = path(
            f"M-26 -352C-34 -398 34 -398 26 -352C26 -380 {look * 5} -386 {look * 5} -386"
            f"C{look * 5} -386 -26 -380 -26 -352Z",
            shaded(scarf, 0.14),
        )
        fold = path(
            "M-30 -346Q-20 -318 4 -318Q24 -320 31 -346Q42 -318 50 -292Q20 -280 -6 -290"
            "Q-34 -304 -30 -346Z",
            light(scarf, 0.07),
        )
        return around + self._face(-360, 0.95) + edge + fold

    def _small_neck(self) -> str:
        return path("M-11 -306h22v26q-11 10 -22 0Z", dark(self.skin, 0.14))

    def _fringe(self) -> str:
        return path(
            "M-28 -322C-42 -372 -10 -372 4 -368C40 -372 36 -336 28 -322"
            f"Q24 -346 {self.look * 8} -346Q-22 -344 -28 -322Z",
            self.hair,
        )

    def _boy(self) -> str:
        return self._small_neck() + self._face(-326, 1.18) + self._fringe()

    def _girl(self) -> str:
        long = path(
            "M-30 -334C-50 -296 -36 -264 -22 -266H22C36 -264 50 -296 30 -334Z",
            shaded(self.hair, 0.1),
        )
        return long + self._small_neck() + self._face(-326, 1.18) + self._fringe()

    def _girl_in_scarf(self) -> str:
        scarf, look = self.colour, self.look
        around = path(
            "M0 -370C46 -370 44 -326 40 -308C40 -290 50 -280 50 -262Q0 -238 -50 -262"
            "C-50 -280 -40 -290 -40 -308C-44 -326 -46 -370 0 -370Z",
            shaded(scarf, 0.16),
        )
        edge = path(
            f"M-29 -318C-38 -372 38 -372 29 -318C28 -350 {look * 6} -356 {look * 6} -356"
            f"C{look * 6} -356 -28 -350 -29 -318Z",
            shaded(scarf, 0.1),
        )
        return around + self._face(-326, 1.1) + edge
