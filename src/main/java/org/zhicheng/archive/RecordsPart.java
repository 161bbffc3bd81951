package org.zhicheng.archive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import tools.jackson.databind.ObjectMapper;

/** What was published, objected to, certified and changed, as data; the page of the case has the same to read. */
@Component
@Order(3)
class RecordsPart implements ArchivedPart {

    private final RecordedTables tables;
    private final Messages messages;
    private final ObjectMapper json;

    RecordsPart(RecordedTables tables, Messages messages, ObjectMapper json) {
        this.tables = tables;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void write(ArchivedCase one, PackageZip zip) throws IOException {
        for (RecordedTable table : tables.all()) {
            List<Map<String, String>> rows =
                    tables.rows(table, one.declaration().id());
            if (!rows.isEmpty()) {
                byte[] data = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(rows);
                zip.add(messages.say("archive.folder.records") + "/" + table.name() + ".json", out -> out.write(data));
            }
        }
    }
}
