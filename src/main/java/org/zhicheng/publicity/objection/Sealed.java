package org.zhicheng.publicity.objection;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.Encryption;

/** Seals what must not be known of an objection, for its one row: as ID numbers are. */
@Component
class Sealed {

    private final Encryption encryption;
    private final ObjectMapper json;

    Sealed(Encryption encryption, ObjectMapper json) {
        this.encryption = encryption;
        this.json = json;
    }

    String close(String objectionId, Complaint complaint) {
        try {
            return encryption.close("objection:" + objectionId, json.writeValueAsString(complaint));
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    Complaint open(String objectionId, String sealed) {
        try {
            return json.readValue(encryption.open("objection:" + objectionId, sealed), Complaint.class);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    String closeReport(String objectionId, String report) {
        return encryption.close("objection-report:" + objectionId, report);
    }

    String closeName(String fileId, String fileName) {
        return encryption.close("objection-file:" + fileId, fileName);
    }

    String openName(String fileId, String sealed) {
        return encryption.open("objection-file:" + fileId, sealed);
    }
}
