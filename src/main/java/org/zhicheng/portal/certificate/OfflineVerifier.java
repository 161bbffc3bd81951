package org.zhicheng.portal.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.certificate.seal.SealKeys;

/**
 * The page that verifies certificates without a line, with the keys of today in it: people save it, and open it where there
 * is no network.
 */
@Component
class OfflineVerifier {

    private static final String PLATFORM = "/*platform*/";

    private final SealKeys keys;
    private final PublicAddress address;
    private final Clock clock;
    private final String page;

    OfflineVerifier(SealKeys keys, PublicAddress address, Clock clock) {
        this.keys = keys;
        this.address = address;
        this.clock = clock;
        try (InputStream file = new ClassPathResource("verifier/verifier.html").getInputStream()) {
            this.page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The page that verifies is missing: the frontend's build makes it", e);
        }
    }

    String page() {
        String home = address.of("").toString();
        return page.replace(
                PLATFORM,
                "{\"address\":\"" + home + "\",\"keys\":" + keys.published() + ",\"savedAt\":\"" + clock.instant()
                        + "\"}");
    }
}
