package org.zhicheng.material.virus;

import java.nio.file.Path;
import java.util.Optional;

/** Looks for known malware in a file. */
public interface VirusScanner {

    /**
     * @return the name of the malware; empty where none was found
     * @throws ScannerUnavailableException where not all of the file was scanned
     */
    Optional<String> scan(Path file);
}
