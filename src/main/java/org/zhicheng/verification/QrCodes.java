package org.zhicheng.verification;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.KeyedHash;

/**
 * Draws the codes that a phone scans (V02): one per attempt, impossible to guess, drawn again whenever the page asks.
 */
@Component
public class QrCodes {

    /** V02; the timer of real-person-verification.bpmn says the same. */
    static final Duration VALID = Duration.ofMinutes(3);

    /** 128 bits in hex: nobody guesses it, and the code stays coarse enough for an old phone's camera. */
    private static final int TOKEN_LENGTH = 32;

    /** Modules, as ISO/IEC 18004 wants it. */
    private static final int QUIET_ZONE = 4;

    /** Pixels of a module: whole ones, or some modules would be wider than others. */
    private static final int MODULE = 6;

    private final KeyedHash hash;

    QrCodes(KeyedHash hash) {
        this.hash = hash;
    }

    /** Derives the token that the code carries; it holds nothing of the person. */
    String token(String verificationId) {
        return hash.of("qr-code", verificationId).substring(0, TOKEN_LENGTH);
    }

    /** Derives the hash of the token that the table keeps. */
    String hash(String verificationId) {
        return hashOfToken(token(verificationId));
    }

    String hashOfToken(String token) {
        return hash.of("qr-token", token);
    }

    /** @return a picture as SVG, black on white */
    public static String svg(String content) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            return svg(modules);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static String svg(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%s"/></svg>""".formatted(
                        MODULE * modules.getWidth(),
                        MODULE * modules.getHeight(),
                        modules.getWidth(),
                        modules.getHeight(),
                        path);
    }
}
