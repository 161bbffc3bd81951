package org.zhicheng.portal.door;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Chooses the limit of each request: 1 MB, unless it is a file of somebody who may send files. */
@Component
class BodyLimits {

    private static final Pattern DEPLOYMENT =
            Pattern.compile("(/engine-rest|/camunda/api/engine)(/engine/[^/]+)?/deployment/create");
    private static final String REFERENCE_DATA = "/api/admin/reference/";
    private static final String OBJECTION_FILES = "/api/publicity/objection-files";
    private static final Pattern ATTACHED_FILES = Pattern.compile(
            "/api/(office/cases/[^/]+/certificate/files|me/(certificate-changes|certificates)/[^/]+/files"
                    + "|declarations/[^/]+/re-examination/files)");
    private static final String BANS = "/api/admin/bans/file";

    /** Of anybody, one at a time; above F02's limit, so that the rule and not the door answers. */
    private static final long OBJECTION_FILE = DataSize.ofMegabytes(11).toBytes();

    private final Allowance ordinary;
    private final Allowance referenceData;
    private final Allowance deployment;
    private final Allowance upload;
    private final Allowance objectionFile;
    private final Allowance certificateFile;

    BodyLimits(DoorSettings settings, MultipartProperties uploads) {
        long body = settings.body().toBytes();
        this.ordinary = Allowance.same(body);
        this.referenceData = new Allowance(body, settings.referenceData().toBytes());
        this.deployment = Allowance.forPeople(settings.deployment().toBytes());
        this.objectionFile = Allowance.same(OBJECTION_FILE);
        this.certificateFile = Allowance.forPeople(OBJECTION_FILE);
        this.upload = Allowance.forPeople(uploads.getMaxRequestSize().toBytes());
    }

    /** @param path decoded and normalized, as the server maps it */
    Allowance of(String path, String contentType) {
        if (DEPLOYMENT.matcher(path).matches()) {
            return deployment;
        }
        if (path.equals(OBJECTION_FILES)) {
            return objectionFile;
        }
        if (ATTACHED_FILES.matcher(path).matches()) {
            return certificateFile;
        }
        if (isMultipart(contentType)) {
            return upload;
        }
        return path.startsWith(REFERENCE_DATA) || path.startsWith(BANS) ? referenceData : ordinary;
    }

    static boolean isForm(String contentType) {
        return startsWith(contentType, "application/x-www-form-urlencoded");
    }

    private static boolean isMultipart(String contentType) {
        return startsWith(contentType, "multipart/");
    }

    private static boolean startsWith(String contentType, String kind) {
        return contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith(kind);
    }
}
