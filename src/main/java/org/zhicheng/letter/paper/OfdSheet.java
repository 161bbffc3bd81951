package org.zhicheng.letter.paper;

import java.awt.Color;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.dom4j.DocumentException;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.Drawer;
import org.ofdrw.layout.element.canvas.FontSetting;
import org.ofdrw.pkg.container.OFDDir;

/**
 * Draws a page as OFD (GB/T 33190), whose lengths are millimetres from the upper left corner. What is drawn is kept until
 * the end: only then is it known which characters the fonts in the document need.
 */
final class OfdSheet implements Sheet {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final int BOLD = 700;

    private static final Pattern COMMON_OR_RARE = Pattern.compile("[\\x{0}-\\x{FFFF}]+|[\\x{10000}-\\x{10FFFF}]");

    /** What draws text; a font has more tables than that. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap", "name", "post", "OS/2");

    /** Text in one font. */
    private record Part(String text, TrueTypeFont font) {}

    /**
     * Boxes as one path: some thousand objects of their own would be a hundred times as large. Its numbers are written here,
     * since the library takes a tenth of a second for those of a code.
     */
    private record Filled(List<Box> boxes, Color color) {

        PathObject path(ST_ID id) {
            StringBuilder data = new StringBuilder();
            for (Box box : boxes) {
                double left = x(box.x());
                double top = y(box.y() + box.height());
                double right = left + x(box.width());
                double bottom = top + x(box.height());
                point(data.append("M "), left, top);
                point(data.append("L "), right, top);
                point(data.append("L "), right, bottom);
                point(data.append("L "), left, bottom);
                data.append("C ");
            }
            CT_Path path = new CT_Path()
                    .setBoundary(new ST_Box(0, 0, x(PDRectangle.A4.getWidth()), x(PDRectangle.A4.getHeight())))
                    .setStroke(false)
                    .setFill(true)
                    .setFillColor(CT_Color.rgb(color.getRed(), color.getGreen(), color.getBlue()));
            path.addOFDEntity("AbbreviatedData", data.toString());
            return path.toObj(id);
        }

        /** To the micrometre. */
        private static void point(StringBuilder data, double x, double y) {
            data.append(Math.round(x * 1000) / 1000.0)
                    .append(' ')
                    .append(Math.round(y * 1000) / 1000.0)
                    .append(' ');
        }
    }

    private final PaperFont.Face face;
    private final List<Filled> filled = new ArrayList<>();
    private final List<Drawer> drawn = new ArrayList<>();
    private final Map<TrueTypeFont, Set<Integer>> used = new LinkedHashMap<>();
    private final Map<TrueTypeFont, Font> embedded = new LinkedHashMap<>();

    /** @param face also that of the PDF with the same content: a large font is read once */
    OfdSheet(PaperFont.Face face) {
        this.face = face;
    }

    @Override
    public void frame(Box box, float lineWidth, Color color) {
        drawn.add(paper -> {
            paper.setStrokeColor(color.getRed(), color.getGreen(), color.getBlue());
            paper.setLineWidth(lineWidth * MILLIMETRES);
            paper.strokeRect(x(box.x()), y(box.y() + box.height()), x(box.width()), x(box.height()));
        });
    }

    @Override
    public void fill(List<Box> boxes, Color color) {
        filled.add(new Filled(boxes, color));
    }

    @Override
    public void print(String text, Type type, float x, float base) throws IOException {
        float at = x;
        for (PaperFont.Run run : face.runs(text)) {
            for (Matcher part = COMMON_OR_RARE.matcher(run.text()); part.find(); ) {
                print(new Part(part.group(), run.font()), type, at, base);
                at += run.widthOf(part.group()) * type.size();
            }
        }
    }

    /** Rare characters are drawn as shapes: readers of OFD, and the parts of fonts, know those of the basic plane only. */
    private void print(Part part, Type type, float x, float base) {
        if (Character.isHighSurrogate(part.text().charAt(0))) {
            drawn.add(paper -> {
                fillWith(paper, type.color());
                GlyphShape.of(part.text().codePointAt(0), part.font(), type.size() * MILLIMETRES)
                        .fill(paper, x(x), y(base));
            });
            return;
        }
        Set<Integer> characters = used.computeIfAbsent(part.font(), font -> new TreeSet<>());
        part.text().codePoints().forEach(characters::add);
        drawn.add(paper -> show(paper, part, type, x, base));
    }

    private void show(DrawContext paper, Part part, Type type, float x, float base) throws IOException {
        FontSetting set = new MeasuredType(type.size() * MILLIMETRES, embedded.get(part.font()), part.font());
        if (type.bold()) {
            set.setFontWeight(BOLD);
        }
        fillWith(paper, type.color());
        paper.setFont(set);
        paper.fillText(part.text(), x(x), y(base));
    }

    @Override
    public void finish(String title, OutputStream target) throws IOException {
        Path fonts = Files.createTempDirectory("ofd-fonts");
        try (OFDDoc document = new OFDDoc(target)) {
            embed(fonts);
            document.getOfdDir().getOfd().getDocBody().getDocInfo().setTile(title);
            PageLayout layout =
                    new PageLayout(x(PDRectangle.A4.getWidth()), x(PDRectangle.A4.getHeight())).setMargin(0d);
            VirtualPage page = new VirtualPage(layout);
            page.add(new Canvas(0, 0, layout.getWidth(), layout.getHeight()).setDrawer(paper -> {
                for (Drawer mark : drawn) {
                    mark.draw(paper);
                }
            }));
            document.addVPage(page);
            document.onRenderFinish((ids, files, number) -> addFilled(ids, files));
        } catch (DocumentException e) {
            throw new IOException("The OFD has no place for its title", e);
        } finally {
            PathUtils.deleteDirectory(fonts);
        }
    }

    private void addFilled(AtomicInteger ids, OFDDir files) {
        try {
            CT_Layer layer = files.obtainDocDefault()
                    .getPages()
                    .getByIndex(0)
                    .getContent()
                    .getContent()
                    .getLayers()
                    .get(0);
            filled.forEach(one -> layer.addPageBlock(one.path(new ST_ID(ids.incrementAndGet()))));
        } catch (FileNotFoundException | DocumentException e) {
            throw new IllegalStateException("The OFD has no page", e);
        }
    }

    /** Writes each font with the characters that are used, and no others: a whole one has megabytes. */
    private void embed(Path folder) throws IOException {
        for (Map.Entry<TrueTypeFont, Set<Integer>> characters : used.entrySet()) {
            TTFSubsetter part = new TTFSubsetter(characters.getKey(), TABLES);
            part.addAll(characters.getValue());
            Path file = folder.resolve("font-" + embedded.size() + ".ttf");
            try (OutputStream out = Files.newOutputStream(file)) {
                part.writeToStream(out);
            }
            String name = characters.getKey().getName();
            embedded.put(characters.getKey(), new Font(name, name, file));
        }
    }

    private static void fillWith(DrawContext paper, Color color) {
        paper.setFillColor(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static double x(float points) {
        return points * MILLIMETRES;
    }

    private static double y(float points) {
        return (PDRectangle.A4.getHeight() - points) * MILLIMETRES;
    }

    @Override
    public void close() {
        drawn.clear();
        filled.clear();
    }
}
