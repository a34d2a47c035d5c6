//! GraphML, as Gephi, Cytoscape, yEd and igraph read it (<http://graphml.graphdrawing.org>).

use super::model::Graph;

/// Writes a network without directions.
pub fn write(graph: &Graph) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    let mut key = |id: &str, of: &str, kind: &str| {
        out.push_str(&format!("  <key id=\"{id}\" for=\"{of}\" attr.name=\"{id}\" attr.type=\"{kind}\"/>\n"));
    };
    key("label", "node", "string");
    key("count", "node", "int");
    key("weight", "edge", "double");
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in graph.edges.iter().flat_map(|edge| &edge.numbers) {
        if !names.contains(name) {
            names.push(name);
            key(name, "edge", "double");
        }
    }
    out.push_str(&format!("  <graph id=\"{}\" edgedefault=\"undirected\">\n", escape(&graph.name)));
    for node in &graph.nodes {
        out.push_str(&format!(
            "    <node id=\"{}\"><data key=\"label\">{}</data><data key=\"count\">{}</data></node>\n",
            escape(&node.id),
            escape(&node.label),
            node.count
        ));
    }
    for edge in &graph.edges {
        let numbers: String =
            edge.numbers.iter().map(|(name, value)| format!("<data key=\"{name}\">{value}</data>")).collect();
        out.push_str(&format!(
            "    <edge source=\"{}\" target=\"{}\"><data key=\"weight\">{}</data>{numbers}</edge>\n",
            escape(&graph.nodes[edge.from].id),
            escape(&graph.nodes[edge.to].id),
            edge.count
        ));
    }
    out.push_str("  </graph>\n</graphml>\n");
    out
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no other control characters.
            c if c.is_control() && !matches!(c, '\n' | '\t') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_text() {
        assert_eq!(escape("a<b & \"c\"\u{1}"), "a&lt;b &amp; &quot;c&quot; ");
    }
}
