package org.zhicheng.material;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;

/**
 * Uploads the whole corpus and says of each file, in one line, what the answer was and how much of the processor it
 * took: name, a tab, {@code taken} or the rule, a tab, milliseconds; for what was taken, a tab and its hash. Runs in a virtual machine of
 * its own, whose memory is small.
 */
public final class CorpusUploads {

    private CorpusUploads() {}

    /** @param arguments the folder with the database, where documents go as well */
    public static void main(String[] arguments) throws Exception {
        OperatingSystemMXBean processor = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try (KilledUploads server = new KilledUploads(Path.of(arguments[0]))) {
            for (Map.Entry<String, byte[]> file : Corpus.files().entrySet()) {
                long start = processor.getProcessCpuTime();
                String answer = answer(server.materials(), file.getValue());
                long millis = (processor.getProcessCpuTime() - start) / 1_000_000;
                String[] parts = answer.split(" ");
                System.out.println(
                        file.getKey() + "\t" + parts[0] + "\t" + millis + (parts.length > 1 ? "\t" + parts[1] : ""));
            }
        }
        System.exit(0);
    }

    private static String answer(UploadRoom materials, byte[] content) {
        try {
            Material taken = materials.upload(
                    new MaterialUpload(
                            KilledUploads.declaration(0),
                            KilledUploads.SLOT,
                            "upload.pdf",
                            new ByteArrayInputStream(content),
                            "zhangsan"),
                    () -> {});
            return "taken " + taken.sha256();
        } catch (MaterialRefusedException refused) {
            return refused.problem().rule();
        }
    }
}
