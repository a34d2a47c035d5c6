//! The JSON Schema of codebook files, by which an editor completes keys and shows what they mean.

use super::keys::{CODE, FILE, Holds, Key, ORIGINS};
use serde_json::{Map, Value, json};

/// The schema (JSON Schema, draft 7, the one that editors know best), made from the list of keys by which codebooks are read.
pub fn schema() -> Value {
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "codebook of tema",
        "description": "Topics and sub-topics of a study, each recognised by its indicators.",
        "type": "object",
        "properties": properties(&FILE),
        "additionalProperties": false,
        "definitions": {
            "text": { "type": ["string", "number", "boolean", "null"] },
            "texts": {
                "anyOf": [{ "$ref": "#/definitions/text" }, { "type": "array", "items": { "$ref": "#/definitions/text" } }]
            },
            "inLanguages": {
                "anyOf": [
                    { "$ref": "#/definitions/texts" },
                    {
                        "type": "object",
                        "patternProperties": { "^[A-Za-z0-9-]{2,12}$": { "$ref": "#/definitions/texts" } },
                        "additionalProperties": false
                    }
                ]
            },
            "codes": { "type": ["array", "null"], "items": { "$ref": "#/definitions/code" } },
            "code": {
                "anyOf": [
                    { "type": ["string", "number"], "description": "A name and nothing else." },
                    {
                        "type": "object",
                        "properties": properties(&CODE),
                        "additionalProperties": false,
                        "anyOf": [{ "required": ["name"] }, { "required": ["id"] }]
                    }
                ]
            }
        }
    })
}

fn properties(keys: &[Key]) -> Value {
    let entries = keys.iter().map(|key| (key.name.to_owned(), property(key)));
    Value::Object(entries.collect::<Map<String, Value>>())
}

fn property(key: &Key) -> Value {
    let means = key.means;
    let refer = |name: &str| json!({ "description": means, "$ref": format!("#/definitions/{name}") });
    match key.holds {
        Holds::Text => refer("text"),
        Holds::InLanguages => refer("inLanguages"),
        Holds::Texts => refer("texts"),
        Holds::Codes => refer("codes"),
        // A number is an id as well: `id: 12`.
        Holds::Id => {
            json!({ "description": means, "type": ["string", "number", "null"], "pattern": "^[\\p{L}\\p{N}_-]{1,80}$" })
        }
        Holds::Flag => json!({ "description": means, "enum": [true, false, "yes", "no", null] }),
        Holds::Origin => {
            let words = ORIGINS.iter().map(|(word, _)| json!(word)).chain([Value::Null]);
            json!({ "description": means, "enum": words.collect::<Vec<Value>>() })
        }
    }
}
