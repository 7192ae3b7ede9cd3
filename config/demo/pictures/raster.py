"""From a drawing to a file: typst's renderer draws the SVG, Pillow writes a small JPEG."""

import io

import typst
from PIL import Image

from config.demo.pictures.svg import HEIGHT, WIDTH

# A drawing is as many points wide as a picture has dots; tests draw smaller ones.
DOTS_PER_INCH = 72
PAGE = (
    f"#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: 0pt)\n"
    '#image(bytes(sys.inputs.drawing), format: "svg", width: 100%)'
).encode()


def jpeg(drawing: str, quality: int = 88) -> bytes:
    inputs = {"drawing": drawing}
    png = typst.compile(
        PAGE, format="png", ppi=DOTS_PER_INCH, sys_inputs=inputs, ignore_system_fonts=True
    )
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(
        out, "JPEG", quality=quality, subsampling=0, optimize=True
    )
    return out.getvalue()
