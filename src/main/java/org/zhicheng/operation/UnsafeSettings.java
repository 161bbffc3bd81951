package org.zhicheng.operation;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Finds settings that a real installation, marked by the profile {@code postgresql}, must not have. Each is judged for
 * itself: a setting that lets strangers in or gives cookies away stops the start; a setting for which an operator may
 * have reasons, and which no stranger reaches, is reported.
 */
final class UnsafeSettings {

    private static final Profiles PRODUCTION = Profiles.of("postgresql");
    private static final Set<String> GUESSED = Set.of("", "zhicheng", "postgres", "password", "changeme");

    private static final List<String> RESPONSIBLE = List.of("name", "address", "phone", "person", "mail");

    private final Environment settings;

    UnsafeSettings(Environment settings) {
        this.settings = settings;
    }

    List<UnsafeSetting> found() {
        return settings.acceptsProfiles(PRODUCTION)
                ? Stream.of(
                                demo(),
                                simulators(),
                                cookies(),
                                publicUrl(),
                                secondFactor(),
                                keys(),
                                databasePassword(),
                                responsible())
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** Tells whether the operator said that this installation is only a trial. */
    boolean trial() {
        return on("zhicheng.insecure-trial", false);
    }

    private Optional<UnsafeSetting> demo() {
        return found(
                on("zhicheng.demo.enabled", false),
                "ZHICHENG_DEMO",
                "the sign-in page gives everybody a process admin's password. Set it to false",
                true);
    }

    private Optional<UnsafeSetting> simulators() {
        return found(
                on("zhicheng.simulators.enabled", false),
                "ZHICHENG_SIMULATORS",
                "everybody reads all SMS codes under /simulator, and proves to be anybody. Set it to false",
                true);
    }

    private Optional<UnsafeSetting> cookies() {
        boolean secure = on("server.servlet.session.cookie.secure", false)
                && on("camunda.bpm.webapp.session-cookie.enable-secure-cookie", false)
                && on("camunda.bpm.webapp.csrf.enable-secure-cookie", false);
        return found(
                !secure,
                "ZHICHENG_SECURE_COOKIES",
                "sessions travel without TLS, for everybody in the network to take over. Set it to true, behind TLS",
                true);
    }

    private Optional<UnsafeSetting> publicUrl() {
        String url = settings.getProperty("zhicheng.public-url", "").strip();
        if (url.isEmpty()) {
            return found(
                    true,
                    "ZHICHENG_PUBLIC_URL",
                    "addresses in QR codes and at Alipay are taken from each request. Set https://<your host>",
                    true);
        }
        return found(
                !https(url),
                "ZHICHENG_PUBLIC_URL",
                "phones are sent to an address without TLS. Let it begin with https://",
                true);
    }

    /** Warns about a missing second factor; a town may have its reasons, such as staff in a network of its own. */
    private Optional<UnsafeSetting> secondFactor() {
        return found(
                !on("zhicheng.second-factor.required-for-staff", false),
                "ZHICHENG_SECOND_FACTOR",
                "a password alone opens the account of a reviewer or a process admin. Set it to true",
                false);
    }

    /** Warns while missing keys are made, which is needed once, at the first start. */
    private Optional<UnsafeSetting> keys() {
        return found(
                on("zhicheng.keys.create", false),
                "ZHICHENG_KEYS_CREATE",
                "where the key folder is not mounted, new keys are made that read no ID number of before. Set it to"
                        + " false after the first start",
                false);
    }

    /** Reports a known database password; it cannot be known here whether anybody reaches the database's port. */
    private Optional<UnsafeSetting> databasePassword() {
        return found(
                GUESSED.contains(settings.getProperty("spring.datasource.password", "")),
                "ZHICHENG_DATABASE_PASSWORD",
                "it is the first one that anybody would try. Choose another one",
                false);
    }

    /**
     * Reports a missing institution: whoever collects personal information must name himself before he does (PIPL 17).
     */
    private Optional<UnsafeSetting> responsible() {
        List<String> missing = RESPONSIBLE.stream()
                .filter(part ->
                        settings.getProperty("zhicheng.responsible." + part, "").isBlank())
                .map(part -> "ZHICHENG_RESPONSIBLE_" + part.toUpperCase(Locale.ROOT))
                .toList();
        return found(
                !missing.isEmpty(),
                String.join(", ", missing),
                "nobody is told who answers for the personal information here, as PIPL 17 demands. Set institution,"
                        + " address, phone, person in charge and mail",
                false);
    }

    private boolean on(String name, boolean otherwise) {
        return settings.getProperty(name, Boolean.class, otherwise);
    }

    private static Optional<UnsafeSetting> found(boolean unsafe, String name, String what, boolean stops) {
        return unsafe ? Optional.of(new UnsafeSetting(name, what, stops)) : Optional.empty();
    }

    private static boolean https(String url) {
        try {
            return "https".equalsIgnoreCase(URI.create(url).getScheme());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
