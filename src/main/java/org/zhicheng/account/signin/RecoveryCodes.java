package org.zhicheng.account.signin;

import cn.hutool.core.codec.Base32;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.secret.Tokens;

/** Issues eight recovery codes that replace a lost phone, each once; only their hashes are kept. */
@Component
public class RecoveryCodes {

    private static final int COUNT = 8;
    private static final int BYTES = 10;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Tokens tokens;

    RecoveryCodes(JdbcClient jdbc, KeyedHash hash, Tokens tokens) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.tokens = tokens;
    }

    /**
     * Makes new codes; the old ones are void.
     *
     * @return to write down: nobody can read them again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> renew(String accountId) {
        forget(accountId);
        List<String> codes = Stream.generate(
                        () -> Base32.encode(tokens.bytes(BYTES)).toLowerCase(Locale.ROOT))
                .limit(COUNT)
                .toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (code_hash, account_id) values (?, ?)")
                .params(hashOf(accountId, code), accountId)
                .update());
        return codes;
    }

    /** @return false where there is no such code, or none any more */
    boolean use(String accountId, String code) {
        return jdbc.sql("delete from recovery_code where code_hash = ? and account_id = ?")
                        .params(hashOf(accountId, code.toLowerCase(Locale.ROOT)), accountId)
                        .update()
                == 1;
    }

    void forget(String accountId) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(accountId)
                .update();
    }

    private String hashOf(String accountId, String code) {
        return hash.of("recovery-code:" + accountId, code);
    }
}
