package org.zhicheng.material.virus;

import java.nio.file.Path;
import java.util.Optional;

/** Looks for known malware in a file. */
public interface VirusScanner {

    /**
     * @return the name of what was found; empty where nothing was
     * @throws ScannerUnavailableException where nobody looked at all of it
     */
    Optional<String> scan(Path file);
}
