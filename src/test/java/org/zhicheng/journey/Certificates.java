package org.zhicheng.journey;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.VerifiedJwt;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Certificates as people come by them, and as phones read them. */
final class Certificates {

    private static final ObjectMapper JSON = JsonMapper.shared();

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

    /**
     * Reads the code on the printed page, from several distances, as a phone that is held nearer until it beeps: first the page,
     * then parts of it, for characters and the seal may look like the corners of a code.
     */
    static String scanned(PDDocument document) throws Exception {
        ReaderException unreadable = null;
        for (int resolution : new int[] {300, 400, 600, 240}) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, resolution);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            for (LuminanceSource seen : aimed(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))) {
                try {
                    return new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(seen)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException elsewhere) {
                    unreadable = elsewhere;
                }
            }
        }
        throw unreadable;
    }

    /** The page, and parts of half its width and height that overlap. */
    private static List<LuminanceSource> aimed(LuminanceSource page) {
        int width = page.getWidth() / 2;
        int height = page.getHeight() / 2;
        List<LuminanceSource> parts = new ArrayList<>(List.of(page));
        for (int down = 0; down <= 2; down++) {
            for (int across = 0; across <= 2; across++) {
                parts.add(page.crop(across * width / 2, down * height / 2, width, height));
            }
        }
        return parts;
    }

    /** What anybody is told who asks by number and name. */
    static JsonNode verified(Browser anybody, String number, String name) {
        return anybody.post("/api/certificates/verifications", Map.of("number", number, "name", name))
                .body()
                .path("certificate");
    }

    /** What anybody is told of a file. */
    static JsonNode verifiedFile(Browser anybody, byte[] file) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        return anybody.post("/api/certificates/document-verifications", Map.of("sha256", sha256))
                .body()
                .path("certificate");
    }

    /** Reads what the code on the printed page says. */
    static JsonNode token(byte[] pdf) throws Exception {
        return claims(code(pdf));
    }

    /** Reads the token of the code on the printed page. */
    static String code(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String code = scanned(document);
            return code.substring(code.indexOf('#') + 1);
        }
    }

    /** Reads a token, and checks it with the published keys as anybody can. */
    static VerifiedJwt opened(Browser anybody, String token, String type) throws Exception {
        JwtSignatureConfig.register();
        return JwkSetConverter.toPublicKeysetHandle(
                        anybody.get("/.well-known/certificate-keys.json").text())
                .getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class)
                .verifyAndDecode(
                        token,
                        JwtValidator.newBuilder()
                                .expectTypeHeader(type)
                                .ignoreIssuer()
                                .allowMissingExpiration()
                                .build());
    }

    /** Reads the place in the list from the code on the printed page. */
    static int place(byte[] pdf) throws Exception {
        return token(pdf).at("/status/status_list/idx").asInt();
    }

    /** What the published list says of a place. */
    static int published(Browser anybody, int place) throws Exception {
        String list = claims(anybody.get("/certificates/states").text())
                .at("/status_list/lst")
                .asString();
        byte[] states = new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(list)))
                .readAllBytes();
        return place / 4 < states.length ? states[place / 4] >> place % 4 * 2 & 3 : 0;
    }

    /** Reads what a token says, unchecked. */
    static JsonNode claims(String token) throws Exception {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
