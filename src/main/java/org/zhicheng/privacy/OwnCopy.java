package org.zhicheng.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.material.Materials;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.privacy.OwnFiles.OwnFile;
import org.zhicheng.problem.Messages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes everything of a person as one ZIP, while it is read: neither memory nor disk hold more of it than one page of
 * rows. A copy that breaks off lacks its end, and no program takes it for whole.
 */
@Component
class OwnCopy {

    private final PersonalData data;
    private final OwnRows rows;
    private final OwnFiles files;
    private final Materials materials;
    private final CopyGuide guide;
    private final Messages messages;
    private final ObjectMapper json;

    OwnCopy(
            PersonalData data,
            OwnRows rows,
            OwnFiles files,
            Materials materials,
            CopyGuide guide,
            Messages messages,
            ObjectMapper json) {
        this.data = data;
        this.rows = rows;
        this.files = files;
        this.materials = materials;
        this.guide = guide;
        this.messages = messages;
        this.json = json;
    }

    void write(Account account, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        Map<String, Integer> counts = tables(account, zip);
        List<String> missing = files(account, zip);
        zip.putNextEntry(new ZipEntry(messages.say("own.guide.file")));
        zip.write(guide.text(account, counts, missing).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        // not in a finally: a copy that broke off must not end like a complete one
        zip.finish();
        zip.flush();
    }

    private Map<String, Integer> tables(Account account, ZipOutputStream zip) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PersonalTable table : data.tables()) {
            if (table.exported()) {
                zip.putNextEntry(new ZipEntry(messages.say("own.data") + "/" + table.file() + ".json"));
                counts.put(table.file(), table(table, account, zip));
                zip.closeEntry();
            }
        }
        return counts;
    }

    private int table(PersonalTable table, Account account, ZipOutputStream zip) throws IOException {
        try (JsonGenerator out = json.writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(zip)) {
            return rows.write(table, account.id(), out);
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        }
    }

    /** @return those that could not be added, with why */
    private List<String> files(Account account, ZipOutputStream zip) throws IOException {
        List<String> missing = new ArrayList<>();
        for (OwnFile file : files.of(account.id())) {
            if (file.material().isInfected()) {
                missing.add(messages.say("own.file.infected", file.path()));
            } else {
                add(file, zip, missing);
            }
        }
        return missing;
    }

    private void add(OwnFile file, ZipOutputStream zip, List<String> missing) throws IOException {
        try (InputStream content = materials.open(file.material())) {
            zip.putNextEntry(new ZipEntry(file.path()));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (DocumentUnavailableException unreadable) {
            missing.add(messages.say("own.file.missing", file.path()));
        }
    }
}
