package org.zhicheng.material.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads text with PDFBox within limits: PDFBox keeps all glyphs of a page, and never checks whether it was given up.
 */
final class BoundedTextStripper extends PDFTextStripper {

    private static final long MOST_GLYPHS = 200_000;
    private static final long MOST_OPERATORS = 500_000;

    private long glyphs;
    private long operators;

    BoundedTextStripper() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
    }

    /** @throws TooComplexException as {@link #processTextPosition} */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        TooComplexException.check(++operators, MOST_OPERATORS);
        switch (operator.getName()) {
            case OperatorName.SET_GRAPHICS_STATE_PARAMS -> {
                // a font that these parameters set was never made harmless
            }
            case OperatorName.SET_FONT_AND_SIZE -> {
                lighten(operands);
                super.processOperator(operator, operands);
            }
            default -> super.processOperator(operator, operands);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        TooComplexException.check(++glyphs, MOST_GLYPHS);
        super.processTextPosition(text);
    }

    private void lighten(List<COSBase> operands) throws IOException {
        PDResources resources = getResources();
        if (resources != null
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && resources.getCOSObject().getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts
                && fonts.getDictionaryObject(name) instanceof COSDictionary font) {
            EmbeddedFonts.lighten(font);
        }
    }
}
