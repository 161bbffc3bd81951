package org.zhicheng.material;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.material.store.StoreUnreachableException;
import org.zhicheng.material.virus.ScannerUnavailableException;

/** Scans the files that were taken while they could not be scanned (F03), a few at a time. */
@Component
class UnscannedMaterials {

    private static final Logger LOG = LoggerFactory.getLogger(UnscannedMaterials.class);
    private static final int AT_ONCE = 20;

    private final MaterialRows rows;
    private final SecondLook look;
    private final VirusVerdicts viruses;
    /** The id of the last file, so that one which can never be scanned does not keep the others from it. */
    private String last = "";

    UnscannedMaterials(MaterialRows rows, SecondLook look, VirusVerdicts viruses) {
        this.rows = rows;
        this.look = look;
        this.viruses = viruses;
    }

    /** Scans the next files, and stops after the first one where the scanner is still away. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT5M")
    void scanSome() {
        if (!viruses.isOn()) {
            return;
        }
        List<Material> some = rows.unscanned(last, AT_ONCE);
        for (Material material : some) {
            last = material.id();
            try {
                look.scan(material);
            } catch (ScannerUnavailableException | StoreUnreachableException away) {
                LOG.warn("Material {} could not be scanned: {}", material.id(), away.getMessage());
                return;
            } catch (IOException | DocumentUnavailableException unreadable) {
                LOG.warn("Material {} could not be read to be scanned", material.id(), unreadable);
            }
        }
        if (some.size() < AT_ONCE) {
            last = "";
        }
    }
}
