package org.zhicheng.material;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;
import org.zhicheng.form.Severity;

/**
 * The materials of declarations. Bytes come first, their row after: a crash in between leaves bytes that nobody
 * lists, never a row without bytes. What is replaced or removed stays for the audit.
 */
@Service
public class Materials {

    private static final int MOST_IN_SLOT = 20;

    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final PdfInspection inspection;
    private final Settings settings;
    private final Messages messages;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** @param maxSize of one file (F02) */
    @ConfigurationProperties("zhicheng.materials")
    record Settings(@DefaultValue("10MB") DataSize maxSize) {}

    Materials(
            JdbcClient jdbc,
            DocumentStore store,
            PdfInspection inspection,
            Settings settings,
            Messages messages,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.inspection = inspection;
        this.settings = settings;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws MaterialRefusedException by F01–F05; nothing is kept then */
    public Material upload(MaterialUpload upload) {
        String fileName = FileNames.safe(upload.fileName());
        String pointer = "/materials/" + upload.slot();
        List<Problem> warnings = new ArrayList<>();
        int[] pages = new int[1];
        StoredDocument document;
        try {
            document = store.take(upload.content(), settings.maxSize().toBytes(), (file, arriving) -> {
                PdfInspection.Inspection found = inspection.inspect(file, fileName, pointer);
                if (!found.accepted()) {
                    throw new MaterialRefusedException(found.problems().get(0));
                }
                pages[0] = found.pages();
                warnings.addAll(found.problems());
            });
        } catch (DocumentTooLargeException e) {
            throw new MaterialRefusedException(Problem.block("F02", pointer, tooLarge()));
        }
        return transaction.execute(status -> add(upload, fileName, document, pages[0], warnings));
    }

    /** What F02 says, for whoever refuses a file before it gets here. */
    public String tooLarge() {
        return messages.say("F02", settings.maxSize().toMegabytes());
    }

    /** The current ones. */
    public List<Material> list(String declarationId) {
        return jdbc.sql("select * from material where declaration_id = ? and removed_at is null "
                        + "order by slot, uploaded_at, id")
                .param(declarationId)
                .query(this::material)
                .list();
    }

    /** The current ones and all that were replaced or removed, oldest first. */
    public List<Material> history(String declarationId) {
        return jdbc.sql("select * from material where declaration_id = ? order by uploaded_at, id")
                .param(declarationId)
                .query(this::material)
                .list();
    }

    public Optional<Material> find(String id) {
        return jdbc.sql("select * from material where id = ?")
                .param(id)
                .query(this::material)
                .optional();
    }

    public void remove(String declarationId, String materialId, String accountId) {
        jdbc.sql("update material set removed_at = ? where id = ? and declaration_id = ? and removed_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), materialId, declarationId)
                .update();
    }

    public InputStream open(Material material) {
        return store.open(material.sha256());
    }

    /** Opens every current file again; one that is missing or damaged is a problem of its slot. */
    public List<Problem> reinspect(String declarationId) {
        return list(declarationId).stream()
                .flatMap(material -> reinspect(material).stream())
                .toList();
    }

    private List<Problem> reinspect(Material material) {
        String pointer = "/materials/" + material.slot();
        try {
            return store.read(
                    material.sha256(),
                    file -> inspection.inspect(file, material.fileName(), pointer).problems().stream()
                            .filter(Problem::blocks)
                            .toList());
        } catch (DocumentMissingException e) {
            return List.of(Problem.block("F01", pointer, messages.say("F01.lost", material.fileName())));
        }
    }

    private Material add(
            MaterialUpload upload, String fileName, StoredDocument document, int pages, List<Problem> warnings) {
        boolean multiple = lockSlot(upload);
        List<Material> present = list(upload.declarationId());
        List<Material> inSlot = present.stream()
                .filter(material -> material.slot().equals(upload.slot()))
                .toList();
        if (multiple && inSlot.size() >= MOST_IN_SLOT) {
            throw new MaterialRefusedException(Problem.block(
                    "F02", "/materials/" + upload.slot(), messages.say("F02.too-many", MOST_IN_SLOT)));
        }
        if (!multiple) {
            inSlot.forEach(old -> remove(upload.declarationId(), old.id(), upload.accountId()));
        }
        sameElsewhere(upload, document, present).ifPresent(warnings::add);
        Material material = new Material(
                UUID.randomUUID().toString().replace("-", ""),
                upload.declarationId(),
                upload.slot(),
                fileName,
                document.sha256(),
                document.size(),
                pages,
                warnings,
                clock.instant(),
                upload.accountId());
        insert(material);
        return material;
    }

    /** Uploads to one slot wait for each other, so that a single slot never ends with two files. */
    private boolean lockSlot(MaterialUpload upload) {
        return jdbc.sql("select multiple from material_requirement where declaration_id = ? and slot = ? for update")
                .params(upload.declarationId(), upload.slot())
                .query(Boolean.class)
                .single();
    }

    /** F04. */
    private Optional<Problem> sameElsewhere(MaterialUpload upload, StoredDocument document, List<Material> present) {
        return present.stream()
                .filter(other -> !other.slot().equals(upload.slot()))
                .filter(other -> other.sha256().equals(document.sha256()))
                .map(other -> Problem.warn(
                        "F04", "/materials/" + upload.slot(), messages.say("F04", slotName(upload, other.slot()))))
                .findFirst();
    }

    private String slotName(MaterialUpload upload, String slot) {
        return jdbc.sql("select name from material_requirement where declaration_id = ? and slot = ?")
                .params(upload.declarationId(), slot)
                .query(String.class)
                .optional()
                .orElse(slot);
    }

    private void insert(Material material) {
        jdbc.sql("insert into material (id, declaration_id, slot, file_name, sha256, size_bytes, pages, warnings, "
                        + "uploaded_at, uploaded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        material.id(),
                        material.declarationId(),
                        material.slot(),
                        material.fileName(),
                        material.sha256(),
                        material.size(),
                        material.pages(),
                        write(material.warnings()),
                        material.uploadedAt().atOffset(ZoneOffset.UTC),
                        material.uploadedBy())
                .update();
    }

    private Material material(ResultSet row, int number) throws SQLException {
        return new Material(
                row.getString("id"),
                row.getString("declaration_id"),
                row.getString("slot"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getInt("pages"),
                read(row.getString("warnings")),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"));
    }

    private String write(List<Problem> warnings) {
        try {
            return json.writeValueAsString(warnings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Problem> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Map<String, String>>>() {}).stream()
                    .map(warning -> new Problem(
                            warning.get("rule"),
                            warning.get("pointer"),
                            Severity.valueOf(warning.get("severity").toUpperCase(Locale.ROOT)),
                            warning.get("message")))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
