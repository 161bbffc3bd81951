package org.zhicheng.publicity.objection;

import org.springframework.stereotype.Component;
import org.zhicheng.secret.Encryption;
import tools.jackson.databind.ObjectMapper;

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
        return encryption.close("objection:" + objectionId, json.writeValueAsString(complaint));
    }

    Complaint open(String objectionId, String sealed) {
        return json.readValue(encryption.open("objection:" + objectionId, sealed), Complaint.class);
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
