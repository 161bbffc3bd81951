package org.zhicheng.publicity.objection;

import java.util.Locale;
import org.zhicheng.secret.KeyedHash;

/** Finds a contact again without keeping it readable. */
final class ContactHash {

    private ContactHash() {}

    static String of(KeyedHash hash, String contact) {
        return hash.of("objection-contact", contact.toLowerCase(Locale.ROOT));
    }
}
