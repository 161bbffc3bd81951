package org.zhicheng.material;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;
import org.zhicheng.form.Severity;
import org.zhicheng.material.ClamdSettings.WhenUnavailable;

/** What follows from a scan for malware (F03), also from one that did not come about. */
@Component
class VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);
    private static final String RULE = "F03";

    private final VirusScanner scanner;
    private final WhenUnavailable policy;
    private final Messages messages;

    @Autowired
    VirusCheck(ClamdSettings settings, Messages messages) {
        this(
                settings.host().isBlank() ? file -> Optional.empty() : new ClamdScanner(settings),
                settings.whenUnavailable(),
                messages);
    }

    VirusCheck(VirusScanner scanner, WhenUnavailable policy, Messages messages) {
        this.scanner = scanner;
        this.policy = policy;
        this.messages = messages;
    }

    /**
     * Of a file on its way in.
     *
     * @throws TryLaterException where it could not be scanned and must be
     */
    Optional<Problem> check(Path file, String pointer) {
        try {
            return scanner.scan(file).map(virus -> infected(virus, pointer));
        } catch (ScannerUnavailableException unavailable) {
            LOG.warn("A file at {} could not be scanned: {}", pointer, unavailable.getMessage());
            if (policy == WhenUnavailable.REFUSE) {
                throw new TryLaterException(messages.say("material.scan.unavailable"), unavailable);
            }
            return Optional.of(Problem.flag(RULE, pointer, messages.say("material.scan.flagged")));
        }
    }

    /** Of a file that was taken: where it could not be scanned then, now may be the time. */
    Optional<Problem> checkAgain(Material material, Path file) {
        if (!flagged(material)) {
            return Optional.empty();
        }
        try {
            return scanner.scan(file).map(virus -> infected(virus, material.pointer()));
        } catch (ScannerUnavailableException unavailable) {
            LOG.warn("Material {} could not be scanned again: {}", material.id(), unavailable.getMessage());
            return Optional.empty();
        }
    }

    private static boolean flagged(Material material) {
        return material.warnings().stream()
                .anyMatch(warning -> RULE.equals(warning.rule()) && warning.severity() == Severity.FLAG);
    }

    private Problem infected(String virus, String pointer) {
        LOG.warn("Refused a file at {}: {}", pointer, virus.replaceAll("[^ -~]", "?"));
        return Problem.block(RULE, pointer, messages.say("material.scan.infected"));
    }
}
