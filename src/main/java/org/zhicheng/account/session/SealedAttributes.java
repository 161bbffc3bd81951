package org.zhicheng.account.session;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.IdNumberKeys;

/**
 * Encrypts session attributes for the table, so that only a server with our keys can have written them, and reads them
 * back into these few classes only. An attribute that cannot be read, as after an upgrade or with other keys, counts as
 * absent: the person signs in again.
 */
@Component
class SealedAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(SealedAttributes.class);

    private static final byte[] PURPOSE = "session".getBytes(StandardCharsets.UTF_8);

    /**
     * Accepts our classes, Spring Security's description of a signed-in person, the messages of a redirect, and their
     * parts.
     */
    private static final ObjectInputFilter EXPECTED = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxbytes=100000",
            "maxdepth=20",
            "maxrefs=2000",
            "maxarray=10000",
            "org.zhicheng.**",
            "org.springframework.security.core.**",
            "org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
            "org.springframework.security.authentication.AbstractAuthenticationToken",
            "org.springframework.security.web.authentication.WebAuthenticationDetails",
            "org.springframework.web.servlet.FlashMap",
            "org.springframework.util.*",
            "java.lang.*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*",
            "!*"));

    private final Aead aead;

    SealedAttributes(IdNumberKeys keys) {
        this.aead = keys.aead();
    }

    byte[] close(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
            out.flush();
            byte[] plain = bytes.toByteArray();
            // refuses to write an attribute that could not be read back, so that a test fails and not the next request
            read(plain);
            return aead.encrypt(plain, PURPOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "A session cannot hold " + value.getClass().getName(), e);
        } catch (ClassNotFoundException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A session cannot hold " + value.getClass().getName(), e);
        }
    }

    /** Decrypts an attribute; null where it is of another release, or not ours. */
    Object open(byte[] sealed) {
        try {
            return read(aead.decrypt(sealed, PURPOSE));
        } catch (IOException | ClassNotFoundException | GeneralSecurityException | RuntimeException e) {
            LOG.info(
                    "What a session held cannot be read any more: {}",
                    e.getClass().getSimpleName());
            return null;
        }
    }

    private static Object read(byte[] plain) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(plain))) {
            in.setObjectInputFilter(EXPECTED);
            return in.readObject();
        }
    }
}
