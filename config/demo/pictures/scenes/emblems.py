"""Emblems of partners: one sign each, in the middle, so that a square cut out of it is whole."""

from config.demo.pictures.places import arcs
from config.demo.pictures.svg import (
    CREAM,
    GOLD,
    HEIGHT,
    LEAF,
    MAROON,
    SAND,
    SKY,
    TEAL,
    WHITE,
    WIDTH,
    circle,
    dark,
    document,
    ellipse,
    light,
    path,
    polar,
    rect,
    stroke,
)

X, Y = WIDTH / 2, HEIGHT / 2


def _on(ground: str, *signs: str) -> str:
    return document(rect(0, 0, WIDTH, HEIGHT, ground), *signs)


def emblem_lantern() -> str:
    """A golden lantern on deep green."""
    return _on(
        dark(TEAL, 0.4),
        stroke(f"M{X} 130V260", GOLD, 24),
        path(f"M{X - 120} 260H{X + 120}L{X + 70} 340H{X - 70}Z", GOLD),
        path(f"M{X - 150} 360H{X + 150}L{X + 110} 720H{X - 110}Z", light(GOLD, 0.5)),
        circle(X, 560, 80, GOLD),
        rect(X - 150, 730, 300, 60, GOLD, r=16),
    )


def emblem_palm() -> str:
    """A green palm in a circle of sand."""
    leaves = "".join(
        stroke(f"M{X} 400Q{X + reach * 0.5} {300 - abs(reach) * 0.1} {X + reach} {end}", LEAF, 44)
        for reach, end in ((-280, 480), (-210, 320), (210, 320), (280, 480), (-90, 200), (90, 200))
    )
    return _on(
        CREAM,
        circle(X, Y, 400, light(SAND, 0.4)),
        stroke(f"M{X} 400Q{X + 40} 600 {X} 820", dark(SAND, 0.3), 56),
        leaves,
    )


def emblem_book() -> str:
    """An open book on blue."""
    return _on(
        SKY,
        path(f"M{X} 330Q{X - 180} 230 {X - 360} 290V700Q{X - 180} 640 {X} 740Z", CREAM),
        path(f"M{X} 330Q{X + 180} 230 {X + 360} 290V700Q{X + 180} 640 {X} 740Z", WHITE),
        stroke(f"M{X} 330V740", dark(SKY), 14),
    )


def emblem_pearl() -> str:
    """A white pearl between two shells."""
    return _on(
        light(SKY, 0.7),
        path(f"M{X - 360} {Y + 60}A360 300 0 0 0 {X + 360} {Y + 60}Z", TEAL),
        path(f"M{X - 360} {Y - 60}A360 300 0 0 1 {X + 360} {Y - 60}Z", light(TEAL, 0.3)),
        circle(X, Y, 130, WHITE),
        circle(X - 40, Y - 40, 36, light(SKY, 0.85)),
    )


def emblem_sail() -> str:
    """A white sail above a blue wave."""
    return _on(
        light(SKY, 0.5),
        path(f"M{X - 20} 160V640H{X - 300}Z", WHITE),
        path(f"M{X + 20} 240V640H{X + 240}Z", CREAM),
        path(f"M{X - 340} 690H{X + 340}L{X + 250} 790H{X - 250}Z", dark(SKY, 0.4)),
        stroke(f"M{X - 400} 850Q{X - 200} 800 {X} 850T{X + 400} 850", SKY, 40),
    )


def emblem_hands() -> str:
    """Two rings of two colours that overlap."""
    return _on(
        CREAM,
        circle(X - 130, Y, 230, "none", stroke=TEAL, stroke_width=70),
        circle(X + 130, Y, 230, "none", stroke=MAROON, stroke_width=70),
    )


def emblem_star() -> str:
    """A golden star of eight points on maroon."""
    points = (polar(X, Y, 360 if turn % 2 == 0 else 200, turn * 22.5) for turn in range(16))
    outline = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return _on(MAROON, path(f"M{outline}Z", GOLD), circle(X, Y, 110, MAROON))


def emblem_wave() -> str:
    """Three blue waves."""
    return _on(
        WHITE,
        *(
            stroke(
                f"M{X - 380} {y}Q{X - 190} {y - 150} {X} {y}T{X + 380} {y}", light(SKY, part), 64
            )
            for y, part in ((340, 0.5), (510, 0.25), (680, 0))
        ),
    )


def emblem_gate() -> str:
    """A white arch on green."""
    return _on(
        LEAF,
        arcs(X, 760, 420, WHITE, count=2, strength=0.3),
        path(f"M{X - 240} 800V440A240 240 0 0 1 {X + 240} 440V800Z", WHITE),
        path(f"M{X - 140} 800V460A140 140 0 0 1 {X + 140} 460V800Z", dark(LEAF, 0.4)),
    )


def emblem_leaf() -> str:
    """One green leaf on a light ground."""
    return _on(
        light(LEAF, 0.8),
        ellipse(X, Y, 420, 420, light(LEAF, 0.6)),
        path(f"M{X} 170Q{X + 340} 420 {X} 800Q{X - 340} 420 {X} 170Z", LEAF),
        stroke(f"M{X} 330V880", dark(LEAF, 0.4), 22),
    )
