package org.zhicheng.process.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;
import org.zhicheng.process.model.XmlElement.XmlAttribute;

/**
 * Reads a model's file from the bytes that the engine will read, and refuses document types, entities and trees without
 * a bottom.
 */
final class XmlReader extends DefaultHandler2 {

    private static final int DEEPEST = 60;
    private static final int MOST = 20_000;

    private Locator locator;
    private XmlElement root;
    private XmlElement current;
    private int depth;
    private int count;

    private XmlReader() {}

    /** Says why a file cannot be read: the key of a message, and the place. */
    static final class Unreadable extends Exception {

        private final String key;
        private final int line;

        private Unreadable(String key, int line, Exception cause) {
            super(key, cause);
            this.key = key;
            this.line = line;
        }

        String key() {
            return key;
        }

        int line() {
            return line;
        }
    }

    static XmlElement read(byte[] file) throws Unreadable {
        XmlReader reader = new XmlReader();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(file)), reader);
            return reader.root;
        } catch (Refused e) {
            throw new Unreadable(e.getMessage(), reader.line(), e);
        } catch (SAXParseException e) {
            boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw new Unreadable(type ? "model.xml.doctype" : "model.xml.broken", e.getLineNumber(), e);
        } catch (SAXException | IOException e) {
            throw new Unreadable("model.xml.broken", reader.line(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes given) throws SAXException {
        if (root == null && locator instanceof Locator2 place && !"UTF-8".equalsIgnoreCase(place.getEncoding())) {
            throw new Refused("model.xml.encoding");
        }
        if (++depth > DEEPEST || ++count > MOST) {
            throw new Refused("model.xml.large");
        }
        List<XmlAttribute> attributes = new ArrayList<>();
        for (int index = 0; index < given.getLength(); index++) {
            attributes.add(new XmlAttribute(given.getURI(index), given.getLocalName(index), given.getValue(index)));
        }
        XmlElement element = new XmlElement(namespace, name, line(), current, attributes);
        if (current == null) {
            root = element;
        } else {
            current.children().add(element);
        }
        current = element;
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        depth--;
        current = current.parent();
    }

    @Override
    public void characters(char[] text, int start, int length) {
        current.words().append(text, start, length);
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }

    /** Refuses a file that is well-formed and still not read. */
    private static final class Refused extends SAXException {

        private Refused(String key) {
            super(key);
        }
    }
}
