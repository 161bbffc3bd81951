package org.zhicheng.material;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.TryLaterException;

/** Limits how many files a declaration takes, and how large each may be (F01, F02). */
@Component
class UploadLimits {

    private static final int MOST_IN_ONE_SLOT = 20;

    private final Messages messages;
    private final DataSize maxSize;
    private final int maxFiles;

    UploadLimits(
            Messages messages,
            @Value("${zhicheng.materials.max-size:10MB}") DataSize maxSize,
            @Value("${zhicheng.materials.max-files:200}") int maxFiles) {
        this.messages = messages;
        this.maxSize = maxSize;
        this.maxFiles = maxFiles;
    }

    long mostBytes() {
        return maxSize.toBytes();
    }

    /**
     * Checks for room before the file is inspected and kept, and once more while nobody else can add to the
     * declaration.
     *
     * @return the existing file where the same file is sent again
     * @throws MaterialRefusedException where the file is not asked for, or there is no room for another
     */
    Optional<Material> admit(MaterialUpload upload, String sha256, Enclosures enclosed) {
        String pointer = Material.pointer(upload.slot());
        MaterialRequirement requirement = enclosed.requirement(upload.slot())
                .orElseThrow(() -> refused(Problem.block("F01", pointer, messages.say("material.not-asked"))));
        List<Material> beside = enclosed.in(upload.slot());
        Optional<Material> again =
                beside.stream().filter(other -> other.sha256().equals(sha256)).findFirst();
        if (again.isEmpty() && enclosed.everUploaded() >= maxFiles) {
            throw refused(Problem.block("F02", pointer, messages.say("material.F02.total", maxFiles)));
        }
        if (again.isEmpty() && requirement.multiple() && beside.size() >= MOST_IN_ONE_SLOT) {
            throw refused(Problem.block("F02", pointer, messages.say("material.F02.many", MOST_IN_ONE_SLOT)));
        }
        return again;
    }

    MaterialRefusedException tooLarge(String pointer) {
        return refused(Problem.block("F02", pointer, messages.say("material.F02.size", maxSize.toMegabytes())));
    }

    TryLaterException later(String why, Exception cause) {
        return new TryLaterException(messages.say(why), cause);
    }

    private static MaterialRefusedException refused(Problem problem) {
        return new MaterialRefusedException(problem);
    }
}
