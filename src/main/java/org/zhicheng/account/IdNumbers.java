package org.zhicheng.account;

import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.secret.Encryption;
import org.zhicheng.secret.IdNumberKeys;
import org.zhicheng.text.ReadAs;

/**
 * Keeps ID numbers at rest: encrypted for the account they belong to, found by a keyed hash (居民身份证法 13, 19). A number
 * leaves this class only for a named purpose, and each time is an audit event.
 */
@Component
public class IdNumbers {

    private final Encryption seal;
    private final Mac mac;
    private final Accounts accounts;
    private final AuditLog audit;

    IdNumbers(IdNumberKeys keys, Encryption seal, Accounts accounts, AuditLog audit) {
        this.seal = seal;
        this.mac = keys.mac();
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * @param actor the account on whose behalf the number is read
     * @param purpose why, for the audit: {@code check-social-security}
     */
    public Optional<String> reveal(String accountId, String actor, String purpose) {
        Optional<String> number = accounts.encryptedIdNumber(accountId).map(text -> decrypt(accountId, text));
        number.ifPresent(found -> audit.record(actor, AuditKind.REVEAL_ID_NUMBER, "account", accountId, purpose));
        return number;
    }

    /** {@code 320902********0014}; null where the account has no number. */
    public String masked(String accountId) {
        return accounts.encryptedIdNumber(accountId)
                .map(text -> decrypt(accountId, text))
                .map(number -> number.substring(0, 6) + "********" + number.substring(number.length() - 4))
                .orElse(null);
    }

    /**
     * Tells whether both accounts have the same ID number, typed, proven or noted for staff; false where one has none.
     */
    public boolean same(String accountId, String otherAccountId) {
        return accounts.shareIdNumber(accountId, otherAccountId);
    }

    /** Returns the accounts that have the same ID number as this one, and itself. */
    public Set<String> samePerson(String accountId) {
        return accounts.sharingIdNumber(accountId);
    }

    /** The keyed hash that stands for the number in look-ups, hex. */
    public String hash(String idNumber) {
        try {
            return HexFormat.of().formatHex(mac.computeMac(canonical(idNumber).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash an ID number", e);
        }
    }

    public String encrypt(String accountId, String idNumber) {
        return seal.close("account:" + accountId, canonical(idNumber));
    }

    private String decrypt(String accountId, String text) {
        return seal.open("account:" + accountId, text);
    }

    private static String canonical(String idNumber) {
        return ReadAs.idNumber(idNumber);
    }
}
