package org.zhicheng.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import tools.jackson.databind.JsonNode;

/** Certificates as people come by them, and as phones read them. */
final class Certificates {

    private Certificates() {}

    /** The case of this applicant is submitted, and approved by the only office that it goes to. */
    static Case approved(Browser holder, Browser reviewer) {
        Case one = Case.submitted(holder);
        one.awaitStatus("COUNTY_REVIEW");
        Office.review(reviewer, Office.claim(reviewer), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        return one;
    }

    /** Waits for the certificate of the case, as 我的证照 has it. */
    static JsonNode issued(Browser holder, Case one) {
        Office.await("the certificate", () -> ofCase(holder, one).isPresent());
        return ofCase(holder, one).orElseThrow();
    }

    private static Optional<JsonNode> ofCase(Browser holder, Case one) {
        return StreamSupport.stream(holder.get("/api/me/certificates").body().spliterator(), false)
                .filter(found -> found.path("declarationId").asString().equals(one.id))
                .findFirst();
    }

    /** Reads the code on the printed page. */
    static String scanned(PDDocument document) throws Exception {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 300);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
