"""Each choice of `allenorm.local._choices`, under its name."""

import re
from typing import Any

import pytest

from allenorm.errors import RefusedError
from allenorm.local import _choices

Case = tuple[str, int | None, Any]

REFUSED = "refused"
IDS = "rma::options[only$eqid]"
FLAT = "rma::options[tabular$eq'{}']"

CASES: dict[str, list[Case]] = {
    "criteria-joins": [
        (f"model::Specimen,donor,{IDS}", 3, [{"id": 1}, {"id": 2}, {"id": 3}]),
        (f"model::Specimen,ephys_sweeps,{IDS}", 4, [{"id": 1}, {"id": 2}]),
        (
            f"model::Specimen,rma::include,donor[name$eqnull],{IDS}",
            0,
            [],
        ),
        (
            (
                "model::Specimen,rma::include,donor[name$eqann],"
                "rma::options[only$eq'specimens.id,donors.id']"
            ),
            2,
            [{"id": 1, "donor": {"id": 1}}, {"id": 2, "donor": {"id": 1}}],
        ),
    ],
    "shared-joins": [
        (
            (
                "model::Specimen,ephys_sweeps[num_spikes$ge2],rma::include,ephys_sweeps,"
                "rma::options[only$eq'specimens.id,ephys_sweeps.id']"
            ),
            2,
            [{"id": 1, "ephys_sweeps": [{"id": 11}]}, {"id": 2, "ephys_sweeps": [{"id": 14}]}],
        ),
        (
            f"model::Specimen,ephys_sweeps[num_spikes$ge2],ephys_sweeps[sweep_number$eq2],{IDS}",
            1,
            [{"id": 2}],
        ),
    ],
    "names": [
        (f"model::Specimen,donor[num_spikes$eq2],ephys_sweeps,{IDS}", 1, [{"id": 2}]),
        (f"model::Specimen,donor[id$eq2],{IDS}", 1, [{"id": 3}]),
        ("model::Specimen,donor[acronym$eqx]", None, REFUSED),
        ("model::Specimen,[acronym$eqx],structure(parent)", None, REFUSED),
        (f"model::Specimen,[donors.name$eqann],donor,{IDS}", 2, [{"id": 1}, {"id": 2}]),
        (f"model::Specimen,[acronym$eqroot],rma::include,structure,{IDS}", 1, None),
        (
            (
                "model::Specimen,[structures.id$eq5],"
                f"rma::include,parent(structure),structure[acronym$eqVISp],{IDS}"
            ),
            2,
            None,
        ),
        ("model::Specimen,[donors.name$eqann]", None, REFUSED),
        ("model::Specimen,donor[donors.nothing$eq1]", None, REFUSED),
        (f"model::Structure,parent[structures.id$eq6],{IDS}", 1, [{"id": 5}]),
    ],
    "letter-case": [
        ("model::specimen", None, REFUSED),
        ("model::Specimen,Donor", None, REFUSED),
        ("model::Specimen,[ID$eq1]", None, REFUSED),
        ("model::Specimen,[Specimens.id$eq1]", None, REFUSED),
        ("model::Specimen,rma::options[order$eqID]", None, REFUSED),
    ],
    "chain": [
        (
            (
                "model::Donor,specimens(ephys_sweeps),[specimens.id$ltephys_sweeps.num_spikes],"
                "rma::include,specimens(ephys_sweeps),"
                "rma::options[only$eq'donors.id,specimens.id,ephys_sweeps.id']"
            ),
            1,
            [{"id": 1, "specimens": [{"id": 1, "ephys_sweeps": [{"id": 11}]}]}],
        ),
    ],
    "first-of-several": [
        (
            (
                "model::EphysResult,rma::include,well_known_files,"
                "rma::options[only$eq'ephys_results.id,well_known_files.id']"
            ),
            1,
            [{"id": 41, "well_known_files": [{"id": 31}, {"id": 32}]}],
        ),
    ],
    "no-duplicates": [(f"model::Donor,specimens(ephys_sweeps),{IDS}", 4, [{"id": 1}])],
    "absent": [
        (
            (
                "model::Specimen[id$eq4],rma::include,donor,ephys_sweeps,"
                "rma::options[only$eq'specimens.id']"
            ),
            1,
            [{"id": 4, "ephys_sweeps": []}],
        ),
    ],
    "owner-key": [
        (
            (
                "model::Donor,rma::include,transgenic_lines,"
                "rma::options[only$eq'id'][except$eq'transgenic_lines.name']"
            ),
            3,
            [
                {
                    "id": 1,
                    "transgenic_lines": [
                        {"ar_association_key_name": "1", "id": 9},
                        {"ar_association_key_name": "1", "id": 8},
                    ],
                },
                {"id": 2, "transgenic_lines": [{"ar_association_key_name": "1", "id": 8}]},
                {"id": 3, "transgenic_lines": []},
            ],
        ),
        (
            (
                "model::Donor[id$eq2],transgenic_lines,rma::include,transgenic_lines,"
                "rma::options[only$eq'donors.id']"
            ),
            1,
            [{"id": 2, "transgenic_lines": [{"id": 8, "name": "early"}]}],
        ),
        (
            (
                "model::Donor[id$eq2],rma::include,transgenic_lines,"
                "rma::options[only$eq'donors.id,transgenic_lines.name']"
            ),
            1,
            [{"id": 2, "transgenic_lines": [{"name": "early"}]}],
        ),
    ],
    "kinds": [
        (f"model::Gene,{IDS}", 2, [{"id": 1}, {"id": 2}]),
        (f"model::NcbiGene,{IDS}", 1, [{"id": 2}]),
        (f"model::RikenGene,{IDS}", 0, []),
    ],
    "total-rows": [
        (f"model::Specimen,ephys_sweeps,ephys_features,{IDS}", 6, [{"id": 1}]),
        (f"model::Specimen,rma::include,ephys_sweeps,{IDS}", 4, None),
        ("model::Specimen,rma::include,ephys_sweeps," + FLAT.format("id"), 6, None),
        (
            "model::Specimen,ephys_sweeps," + FLAT.format("distinct id"),
            4,
            [{"id": "1"}, {"id": "2"}],
        ),
    ],
    "uncounted": [
        ("model::Specimen,rma::options[only$eqid][count$eqfalse][start_row$eq1]", 4, None),
        ("model::Specimen,rma::options[count$eqfalse][start_row$eq9]", 9, []),
    ],
    "null": [
        (f"model::Donor[name$eqnull],{IDS}", 1, [{"id": 3}]),
        (f"model::Donor[name$isnull],{IDS}", 1, [{"id": 3}]),
        (f"model::Donor[name$nenull],{IDS}", 2, [{"id": 1}, {"id": 2}]),
        (f"model::Donor[name],{IDS}", 2, [{"id": 1}, {"id": 2}]),
        (f"model::Donor[name$neann],{IDS}", 1, [{"id": 2}]),
        (f"model::Donor[name$innull],{IDS}", 0, []),
        (f"model::Donor[name$gtnull],{IDS}", 0, []),
        (f"model::Donor[name$inann,null],{IDS}", 1, [{"id": 1}]),
    ],
    "lists": [
        (f"model::Donor[id$eq1,3],{IDS}", 2, [{"id": 1}, {"id": 3}]),
        (f"model::Donor[id$is1,3],{IDS}", 2, [{"id": 1}, {"id": 3}]),
        ("model::Donor[id$ne1,3]", None, REFUSED),
        ("model::Donor[name$lia,b]", None, REFUSED),
    ],
    "blanks": [
        (f"model::Donor[name$eq' ann '],{IDS}", 1, [{"id": 1}]),
        (f"model::Donor[name$in' ann','x '],{IDS}", 1, [{"id": 1}]),
        (f"model::Donor[name$ne' ann '],{IDS}", 1, [{"id": 2}]),
        (f"model::Donor[name$eq'  '],{IDS}", 0, []),
        (f"model::Donor[name$il' ann '],{IDS}", 0, []),
    ],
    "bare-words": [(f"model::Donor[name$eqann],{IDS}", 1, [{"id": 1}])],
    "casts": [
        (f"model::Donor[id$eq'2'],{IDS}", 1, [{"id": 2}]),
        ("model::Donor[id$eq'x']", None, REFUSED),
        ("model::Donor[id$eq'1.5']", None, REFUSED),
        ("model::Donor[id$eqtrue]", None, REFUSED),
        (f"model::Donor[id$gt1.5],{IDS}", 2, [{"id": 2}, {"id": 3}]),
        (f"model::Donor[weight_grams$lt'1e-4'],{IDS}", 1, [{"id": 2}]),
        (f"model::Donor[name$eq100],{IDS}", 0, []),
        (f"model::Donor[name$eqtrue],{IDS}", 0, []),
        (f"model::Specimen[is_ish$eqTRUE],{IDS}", 1, [{"id": 1}]),
        (f"model::Specimen[is_ish$in'f','T'],{IDS}", 2, [{"id": 1}, {"id": 2}]),
        ("model::Specimen[is_ish$eq1]", None, REFUSED),
    ],
    "beyond-64-bits": [
        (f"model::Donor[id$lt{'9' * 30}],{IDS}", 3, None),
        (f"model::Donor[id$gt'-{'9' * 30}'],{IDS}", 3, None),
        (f"model::Donor[id$eq9223372036854775808],{IDS}", 0, []),
        (f"model::Donor[id$in1,{'9' * 30}],{IDS}", 1, [{"id": 1}]),
        (f"model::Donor[id$gt0.{'0' * 30}1],{IDS}", 3, None),
    ],
    "instants": [
        (f"model::Donor[date_of_birth$eq'2011-12-14 19:20:48+01:00'],{IDS}", 1, [{"id": 1}]),
        (f"model::Donor[date_of_birth$eq'2011-12-14T13:20:48.500-05'],{IDS}", 1, [{"id": 2}]),
        (f"model::Donor[date_of_birth$gt'2011-12-14T18:20:48Z'],{IDS}", 1, [{"id": 2}]),
        (f"model::Donor[date_of_birth$lt'2011-12-15'],{IDS}", 2, [{"id": 1}, {"id": 2}]),
        (f"model::Donor[date_of_birth$ne'2011-12-14 18:20:48 UTC'],{IDS}", 1, [{"id": 2}]),
        ("model::Donor[date_of_birth$gt2011]", None, REFUSED),
        ("model::Donor[date_of_birth$gt'soon']", None, REFUSED),
        ("model::Donor[date_of_birth$gt'2011-02-30']", None, REFUSED),
        ("model::Donor[date_of_birth$gt'0001-01-01T00:00Z'],rma::options[only$eqid]", 2, None),
        ("model::Donor[date_of_birth$gt'0001-01-01T00:00+01']", None, REFUSED),
    ],
    "wildcards": [
        (f"model::Specimen[name$li'*%'],{IDS}", 1, [{"id": 4}]),
        (f"model::Specimen[name$li'%'],{IDS}", 0, []),
        (f"model::Specimen[name$li'T*'],{IDS}", 1, [{"id": 3}]),
        (f"model::Specimen[name$il't*'],{IDS}", 2, [{"id": 2}, {"id": 3}]),
        (f"model::Specimen[name$il'*h*e*'],{IDS}", 1, [{"id": 3}]),
        (f"model::Specimen[name$il'*e*h*'],{IDS}", 0, []),
        (f"model::Specimen[name$il'three'],{IDS}", 1, [{"id": 3}]),
        (f"model::Donor[name$eq'Bob*'],{IDS}", 1, [{"id": 2}]),
        (f"model::Donor[weight_grams$li'1e-0*'],{IDS}", 1, [{"id": 2}]),
        (f"model::Donor[id$li2],{IDS}", 1, [{"id": 2}]),
        (f"model::Specimen[is_ish$lit],{IDS}", 1, [{"id": 1}]),
        (f"model::Specimen,structure[acronym$lispecimens.name],{IDS}", 0, []),
    ],
    "code-points": [(f"model::Specimen[name$lt'a'],{IDS}", 2, [{"id": 3}, {"id": 4}])],
    "columns": [
        (
            f"model::Specimen,ephys_sweeps[num_spikes$eqspecimens.id],{IDS}",
            2,
            [{"id": 1}, {"id": 2}],
        ),
        (f"model::Specimen,ephys_sweeps[num_spikes$in3,specimens.id],{IDS}", 3, None),
        (f"model::Specimen,ephys_sweeps[pre_vm_mv$ltspecimens.id],{IDS}", 3, None),
        (f"model::Specimen[specimens.id$gtspecimens.donor_id],{IDS}", 2, [{"id": 2}, {"id": 3}]),
        ("model::Specimen,donor[name$eqspecimens.id]", None, REFUSED),
        ("model::OntologyNode[structure_id_path$eq1]", None, REFUSED),
        (f"model::OntologyNode[acronym_path$eqnull],{IDS}", 1, [{"id": 51}]),
    ],
    "last-option": [
        ("model::Donor,rma::options[only$eqname][only$eqid]", 3, [{"id": 1}, {"id": 2}, {"id": 3}]),
        ("model::Donor,rma::options[nothing$eq1]", None, REFUSED),
        (f"model::Donor[id$eq1],{IDS}[filename$eqx]", 1, [{"id": 1}]),
    ],
    "nulls-order": [
        (
            "model::Donor,rma::options[order$eqname][only$eqid]",
            3,
            [{"id": 2}, {"id": 1}, {"id": 3}],
        ),
        (
            "model::Donor,rma::options[order$eq'name desc'][only$eqid]",
            3,
            [{"id": 3}, {"id": 1}, {"id": 2}],
        ),
    ],
    "least-of-several": [
        (
            "model::Specimen,ephys_sweeps,rma::options[order$eqephys_sweeps.num_spikes][only$eqid]",
            4,
            [{"id": 1}, {"id": 2}],
        ),
        (
            (
                "model::Specimen,ephys_sweeps,"
                "rma::options[order$eq'ephys_sweeps.num_spikes$desc,id$desc'][only$eqid]"
            ),
            4,
            [{"id": 1}, {"id": 2}],
        ),
    ],
    "children-order": [
        (
            (
                "model::Specimen[id$eq1],rma::include,ephys_sweeps,"
                "rma::options[order$eq'ephys_sweeps.num_spikes'][only$eq'id,ephys_sweeps.id']"
            ),
            1,
            [{"id": 1, "ephys_sweeps": [{"id": 13}, {"id": 11}, {"id": 12}]}],
        ),
    ],
    "order-by-include": [
        (
            (
                "model::Specimen,rma::include,donor,"
                "rma::options[order$eq'donors.name$desc'][only$eq'specimens.id,donors.id']"
            ),
            4,
            [
                {"id": 4},
                {"id": 1, "donor": {"id": 1}},
                {"id": 2, "donor": {"id": 1}},
                {"id": 3, "donor": {"id": 2}},
            ],
        ),
        ("model::Specimen,rma::options[order$eqdonors.name]", None, REFUSED),
    ],
    "flat-order": [
        (
            "model::Specimen[id$eq1],ephys_sweeps,ephys_features,"
            + FLAT.format("ephys_sweeps.id as s,ephys_features.id as f"),
            6,
            [{"s": str(s), "f": str(f)} for s in (11, 12, 13) for f in (21, 22)],
        ),
        (
            (
                "model::Specimen,ephys_sweeps,"
                "rma::options[tabular$eq'distinct pre_vm_mv'][order$eq'pre_vm_mv$desc']"
            ),
            4,
            [{"pre_vm_mv": None}, {"pre_vm_mv": "0.1"}, {"pre_vm_mv": "-70.5"}],
        ),
        (
            (
                "model::Specimen,ephys_sweeps,"
                "rma::options[tabular$eq'distinct pre_vm_mv'][order$eq'num_spikes']"
            ),
            None,
            REFUSED,
        ),
    ],
    "only": [
        ("model::Donor[id$eq1],rma::options[only$eq'do nors.id']", 1, [{"id": 1}]),
        ("model::Donor[id$eq1],rma::options[only$eq'id,nothing,ages.name']", 1, [{"id": 1}]),
        (
            (
                "model::Specimen[id$eq3],rma::include,donor,"
                "rma::options[only$eq'id,weight_grams'][except$eqt,a]"
            ),
            1,
            [{"id": 3, "donor": {"weight_grams": 0.00001}}],
        ),
        (
            "model::Donor[id$eq1],rma::options[except$eq'name,date_of_birth']",
            1,
            [{"id": 1, "weight_grams": 25.0}],
        ),
        ("model::Donor,rma::options[only$eqdonors.nothing]", None, REFUSED),
    ],
    "flat-text": [
        (
            "model::Donor,rma::options[tabular$eq'weight_grams as w,date_of_birth as d']",
            3,
            [
                {"w": "25", "d": "2011-12-14T18:20:48Z"},
                {"w": "1e-05", "d": "2011-12-14T18:20:48.5Z"},
                {"w": None, "d": None},
            ],
        ),
        (
            "model::Specimen,rma::options[tabular$eqis_ish][num_rows$eq3]",
            4,
            [{"is_ish": "t"}, {"is_ish": "f"}, {"is_ish": None}],
        ),
        ("model::OntologyNode,rma::options[tabular$eq'structure_id_path']", 1, None),
    ],
    "preview": [("model::Donor,rma::options[debug$eqpreview]", None, [])],
    "last-stage": [
        (f"model::Specimen,model::Donor[id$eq1],{IDS}", 1, [{"id": 1}]),
        ("model::Donor,pipe::list[x$eq'id']", None, REFUSED),
    ],
    "paths": [
        (f"model::Donor,pipe::list[x$eq'id'],model::Specimen[donor_id$in$x],{IDS}", 3, None),
        (
            (
                "model::Donor,rma::include,specimens(ephys_sweeps),"
                "pipe::list[x$eq'specimens/*/ephys_sweeps/num_spikes'],"
                f"model::Specimen[id$eq$x],{IDS}"
            ),
            3,
            [{"id": 1}, {"id": 2}, {"id": 3}],
        ),
        (
            f"model::Donor[id$eq77],pipe::list[x$is'id'],model::Specimen[donor_id$in$x],{IDS}",
            0,
            [],
        ),
    ],
    "services": [("service::mouse_agea[set$eqx]", None, REFUSED)],
}
ELSEWHERE = {
    "no-maximum": "test_paging.py",
    "csv-columns": "test_flat.py",
    "huge-total": "test_hostile.py",
    "no-text": "test_hostile.py",
}


def test_every_choice_is_tested() -> None:
    """The document names the choices of these tables and no others."""
    named = set(re.findall(r"^\* `([a-z0-9-]+)`:", str(_choices.__doc__), re.MULTILINE))
    assert named == CASES.keys() | ELSEWHERE.keys()


@pytest.mark.parametrize(
    ("query", "total", "rows"),
    [
        pytest.param(*each, id=f"{name}-{at}")
        for name in CASES
        for at, each in enumerate(CASES[name])
    ],
)
def test_a_choice(ask: Any, query: str, total: int | None, rows: Any) -> None:
    """A query is read as the choice says."""
    if rows == REFUSED:
        with pytest.raises(RefusedError, match=r"^Error in query: (model|pipe|service)::"):
            ask(query)
        return
    answer = ask(query)
    assert answer.total_rows == total
    if rows is not None:
        assert answer.rows == rows
