package org.zhicheng.material;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhicheng.material.virus.ClamdScanner;
import org.zhicheng.material.virus.ClamdSettings;
import org.zhicheng.material.virus.ClamdSettings.WhenUnavailable;
import org.zhicheng.material.virus.ScannerUnavailableException;
import org.zhicheng.material.virus.VirusScanner;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.TryLaterException;

/** Decides what follows from a scan for malware (F03), and from one that could not be made. */
@Component
public class VirusVerdicts {

    private static final Logger LOG = LoggerFactory.getLogger(VirusVerdicts.class);
    private static final VirusScanner NONE = file -> Optional.empty();

    static final String RULE = "F03";

    private final VirusScanner scanner;
    private final WhenUnavailable policy;
    private final Messages messages;

    @Autowired
    public VirusVerdicts(ClamdSettings settings, Messages messages) {
        this(settings.host().isBlank() ? NONE : new ClamdScanner(settings), settings.whenUnavailable(), messages);
    }

    public VirusVerdicts(VirusScanner scanner, WhenUnavailable policy, Messages messages) {
        this.scanner = scanner;
        this.policy = policy;
        this.messages = messages;
    }

    /**
     * Checks a file on its way in.
     *
     * @throws TryLaterException where the file must be scanned and could not be
     */
    public Optional<Problem> check(Path file, String pointer) {
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

    /** Returns whether files are scanned at all. */
    boolean isOn() {
        return scanner != NONE;
    }

    /**
     * Checks a file again that could not be scanned when it was taken, or in which something was found since.
     *
     * @return its warnings as they are now
     * @throws ScannerUnavailableException where the file cannot be scanned now either
     */
    List<Problem> checkAgain(Material material, Path file) {
        if (!isOn() || !material.isUnscanned() && !material.isInfected()) {
            return material.warnings();
        }
        Optional<String> virus = scanner.scan(file);
        Stream<Problem> others = material.warnings().stream().filter(warning -> !RULE.equals(warning.rule()));
        return Stream.concat(others, virus.map(name -> found(name, material)).stream())
                .toList();
    }

    private Problem infected(String virus, String pointer) {
        LOG.warn("Refused a file at {}: {}", pointer, printable(virus));
        return Problem.block(RULE, pointer, messages.say("material.scan.infected"));
    }

    private Problem found(String virus, Material material) {
        LOG.warn("Material {} is infected: {}", material.id(), printable(virus));
        return Problem.block(RULE, material.pointer(), messages.say("material.scan.found", material.fileName()));
    }

    private static String printable(String virus) {
        return virus.replaceAll("[^ -~]", "?");
    }
}
